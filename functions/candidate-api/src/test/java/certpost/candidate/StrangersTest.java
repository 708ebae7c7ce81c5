package certpost.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.domain.RandomCases;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Nobody gets SMS sent to numbers of his choice: who is on no roster, or may not apply, has nothing to be told of. */
class StrangersTest {
    private static final int STRANGER = 99;
    private static final List<String> ROUTES = List.of("GET /v1/me/certificates",
            "GET /v1/me/certificates/{certificateId}", "PUT /v1/me/certificates/{certificateId}/application",
            "DELETE /v1/me/certificates/{certificateId}/application", "GET /v1/me/reminders",
            "POST /v1/me/reminders/{reminderId}/confirmation", "DELETE /v1/me/reminders/{reminderId}");

    private final Door door = new Door();

    /** An SMS follows from a fact of a certificate or from a reminder: so where nothing is written, nobody is told. */
    @Test
    void shouldHaveNobodyToldWhateverAStrangerAsksFor() {
        door.roster(1);
        door.roster(STRANGER + 1, CheckStatus.REJECTED);
        var before = door.certificates.all();

        RandomCases.check(300, random -> {
            int who = STRANGER + random.nextInt(2);
            door.answer(anything(random, who));
        });

        assertThat(door.certificates.all()).isEqualTo(before);
        assertThat(door.notices.all()).isEmpty();
    }

    /** R18 is for whoever is signed in: what a stranger has sent are codes, few of them, and to the mainland only. */
    @Test
    void shouldSendAStrangerTenCodesADayAndANumberThreeWhateverIsTried() {
        Map<Integer, Integer> answers = new HashMap<>();

        RandomCases.check(120, random -> {
            int who = STRANGER + random.nextInt(3);
            String mobile = random.nextInt(4) == 0
                    ? "+8529123456" + random.nextInt(9)
                    : "1380013800" + random.nextInt(9);
            Call call = door.by(who, "POST /v1/me/reminders")
                    .id("request-" + random.nextLong())
                    .json("{\"qualification\": \"social-worker\", \"mobile\": \"" + mobile + "\"}");
            var reply = door.answer(call);
            answers.merge(reply.status(), 1, Integer::sum);
            if (reply.status() == 429) {
                assertThat(Long.parseLong(reply.header("retry-after"))).isPositive();
            }
        });

        assertThat(answers).containsOnlyKeys(200, 201, 422, 429);
        List<Notice> told = door.notices.all();
        assertThat(told).extracting(Notice::kind).containsOnly(NoticeKind.CONFIRMATION_CODE);
        assertThat(told.size()).isBetween(9, 3 * 9);
        Map<String, Integer> ofHolder = new HashMap<>();
        told.forEach(notice -> ofHolder.merge(notice.subject().id(), 1, Integer::sum));
        assertThat(ofHolder.values()).allMatch(codes -> codes <= 10);
    }

    private Call anything(RandomGenerator random, int who) {
        String certificate = switch (random.nextInt(4)) {
            case 0 -> door.key(1).certificate().toString();
            case 1 -> door.key(who).certificate().toString();
            case 2 -> door.key(random.nextInt(200)).certificate().toString();
            default -> RandomCases.from(random, "abc-2025", 30);
        };
        Call call = door.by(who, ROUTES.get(random.nextInt(ROUTES.size())), certificate)
                .id("request-" + random.nextLong())
                .path("reminderId", random.nextBoolean() ? "social-worker" : RandomCases.from(random, "abc", 9));
        return random.nextBoolean()
                ? call.json(Door.APPLICATION.replace("DIRECT", random.nextBoolean() ? "DIRECT" : "AGENCY"))
                : call.json("{\"code\": \"%06d\"}".formatted(random.nextInt(1_000_000)));
    }
}
