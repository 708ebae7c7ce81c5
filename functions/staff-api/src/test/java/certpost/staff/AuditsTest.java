package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.SomeActs;
import certpost.domain.batch.BatchId;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.postage.Rate;
import certpost.domain.postage.Tariff;
import certpost.domain.reference.Agency;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.window.Channel;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who did what is shown to whoever may see what it was done to. */
class AuditsTest {
    private static final Window GUANGZHOU = SomeWindows.ofAgency("gz-2025", SomeCertificates.SESSION, "guangzhou");
    private static final String APPLICATION = AuditSubject.of(SomeCertificates.entered(1).reference()).toString();

    private final StaffDoor door = new StaffDoor(SomeWindows.direct(), GUANGZHOU);

    AuditsTest() {
        door.reference.put(new Agency("guangdong", "人事考试机构", "广东省", Set.of(), "a test"));
        door.reference.put(new Agency("guangzhou", "人事考试机构", "广东省", Set.of("广州市"), "a test"));
        door.reference.put(new Agency("shenzhen", "人事考试机构", "广东省", Set.of("深圳市"), "a test"));
        door.certificates.keep(SomeCertificates.appliedToAgency(1, GUANGZHOU.id()));
    }

    @Test
    void shouldShowWhoDidWhatWhenWithTheHashes() {
        door.answer(about(1, "approval").claim("sub", "clerk-7"));

        Reply reply = door.answer(asking(APPLICATION));

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(List.of(reply.text("entries.0.by"), reply.text("entries.0.agency"), reply.text("entries.0.act"),
                reply.text("entries.0.at"), reply.text("entries.0.subject")))
                .containsExactly("clerk-7", "guangdong", "APPROVED", "2025-09-17T02:00:00Z", APPLICATION);
        assertThat(reply.text("entries.0.hash")).isEqualTo(door.audit.all().toList().getFirst().hash());
    }

    @Test
    void shouldShowAChainPageByPage() {
        door.answer(about(1, "approval"));
        door.answer(about(1, "rejection").json("{\"reason\": \"too short\"}"));
        Reply first = door.answer(asking(APPLICATION).query("limit", "1"));

        Reply second = door.answer(asking(APPLICATION).query("limit", "1").query("cursor", first.text("next")));

        assertThat(StaffDoor.each(first, "entries", "act")).containsExactly("APPROVED");
        assertThat(StaffDoor.each(second, "entries", "act")).containsExactly("REJECTED");
        assertThat(second.at("next")).isNull();
        door.refused(asking("window/gz-2025").query("cursor", first.text("next")), 422, "invalid");
    }

    @Test
    void shouldShowACityItsOwnSubjectsAndHideThemFromTheOther() {
        AuditSubject batch = AuditSubject.of(new BatchId(GUANGZHOU.id(), 1));
        door.audit.append(SomeActs.on(batch));
        String missing = door.refused(asking("window/xx-2025"), 404, "not-found").body();
        for (String own : List.of("window/gz-2025", APPLICATION, batch.toString(),
                AuditSubject.of(ReferenceKind.AGENCY, "guangzhou").toString())) {
            assertThat(door.answer(asking(own).claim("agency", "guangzhou")).status()).as(own).isEqualTo(200);
            assertThat(door.answer(asking(own)).status()).as(own).isEqualTo(200);
            assertThat(door.refused(asking(own).claim("agency", "shenzhen"), 404, "not-found").body()).as(own)
                    .isEqualTo(missing);
        }
        assertThat(door.answer(asking("qualification/social-worker").claim("agency", "shenzhen")).status())
                .isEqualTo(200);
        assertThat(door.answer(asking("reminders/social-worker")).status()).isEqualTo(200);
        door.refused(asking("reminders/social-worker").claim("agency", "shenzhen"), 404, "not-found");
    }

    @Test
    void shouldShowFactsOfEachKindToWhoeverMaySeeThem() {
        door.reference.put(new Tariff("gz", Channel.AGENCY, "guangzhou", StaffDoor.NOW, "a notice",
                List.of(new Rate(Set.of(), BigDecimal.TEN, null))));
        for (String everybodys : List.of("calendar/2025", "tariff/direct-2024", "carrier-code/702")) {
            assertThat(door.answer(asking(everybodys).claim("agency", "shenzhen")).status()).as(everybodys)
                    .isEqualTo(200);
        }

        assertThat(door.answer(asking("tariff/gz").claim("agency", "guangzhou")).status()).isEqualTo(200);
        door.refused(asking("tariff/gz").claim("agency", "shenzhen"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"window/xx", "window/-", "application/2345678CDT", "application/x", "batch/xx.0001",
            "batch/gz-2025.9999", "batch/x", "agency/nobody", "reminders/x", "secret/x", "secret/social-worker",
            "calendar/social-worker", "qualification/2025"})
    void shouldKnowNothingOfWhatIsNotThere(String subject) {
        door.refused(asking(subject), 404, "not-found");
    }

    @Test
    void shouldNeedASubject() {
        assertThat(door.refused(door.call("GET /v1/audit"), 422, "invalid").mistakes())
                .containsExactly("subject missing");
        assertThat(door.refused(asking("王小明"), 422, "invalid").mistakes()).containsExactly("subject malformed");
        assertThat(door.refused(asking(APPLICATION).query("x", "1"), 422, "invalid").mistakes())
                .containsExactly("x unknown");
    }

    private Call asking(String subject) {
        return door.call("GET /v1/audit").query("subject", subject);
    }

    private Call about(int number, String act) {
        return door.call("POST /v1/applications/{reference}/" + act)
                .path("reference", SomeCertificates.entered(number).reference().value());
    }
}
