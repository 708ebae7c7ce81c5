package certpost.domain.notice;

import static certpost.domain.certificate.SomeCertificates.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.ClockAt;
import certpost.domain.RandomCases;
import certpost.domain.notice.SmsSender.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract holds whatever the count says: a ceiling alone never refuses what is handed to it. */
class DailyCeilingTest extends SmsSenderContract {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 19);
    private static final Instant NEXT_MORNING = Instant.parse("2025-09-20T01:00:00Z");

    private final ClockAt clock = ClockAt.text("2025-09-19T10:00:00+08:00");
    private final SmsInMemory provider = new SmsInMemory();
    private final SmsCountsInMemory counts = new SmsCountsInMemory();

    @Override
    protected SmsSender sender() {
        return ceiling(1);
    }

    @Test
    void shouldHoldBackWhatRemindsAndNothingElse() {
        Set<NoticeKind> ending = EnumSet.of(NoticeKind.UNCOLLECTED, NoticeKind.WINDOW_OPEN, NoticeKind.WINDOW_EXTENDED,
                NoticeKind.CLOSING_SOON, NoticeKind.CONFIRMATION_CODE, NoticeKind.REGISTRATION_OPEN);

        assertThat(Stream.of(NoticeKind.values()).filter(NoticeKind::endsAtTheCeiling).toList())
                .containsExactlyInAnyOrderElementsOf(ending);
    }

    @Test
    void shouldSendAsManyRemindersADayAsTheCeilingSaysAndTheOthersOnTheNextMorning() {
        var ceiling = ceiling(3);

        assertThat(send(ceiling, NoticeKind.WINDOW_OPEN, 5)).isEqualTo(3);

        assertThat(ceiling.heldBack(notice(NoticeKind.WINDOW_OPEN))).hasValueSatisfying(held -> {
            assertThat(held.status()).isEqualTo(NoticeStatus.PENDING);
            assertThat(held.dueAt()).isEqualTo(NEXT_MORNING);
            assertThat(held.reason()).isEqualTo("the day's ceiling of SMS is reached");
        });
        clock.moveTo(NEXT_MORNING);
        assertThat(send(ceiling, NoticeKind.WINDOW_OPEN, 5)).isEqualTo(3);
    }

    @Test
    void shouldBeginAnewAtMidnightInBeijing() {
        var ceiling = ceiling(1);
        clock.moveTo(Instant.parse("2025-09-19T15:59:59Z"));
        assertThat(send(ceiling, NoticeKind.CONFIRMATION_CODE, 2)).isEqualTo(1);

        clock.pass(Duration.ofSeconds(1));

        assertThat(send(ceiling, NoticeKind.CONFIRMATION_CODE, 2)).isEqualTo(1);
    }

    @Test
    void shouldEndAtOnceWhatIsOfNoUseTomorrowSoThatStaffSeeIt() {
        var ceiling = ceiling(1);
        send(ceiling, NoticeKind.APPLIED, 1);

        assertThat(ceiling.heldBack(notice(NoticeKind.CONFIRMATION_CODE))).map(Notice::status)
                .contains(NoticeStatus.EXPIRED);
    }

    @ParameterizedTest
    @EnumSource
    void shouldTellWhatHasHappenedBeyondTheCeilingAndAlsoUncounted(NoticeKind kind) {
        int wanted = 4;
        int sent = kind.endsAtTheCeiling() ? 0 : wanted;
        var ceiling = ceiling(2);
        send(ceiling, NoticeKind.DELIVERED, 2);
        assertThat(send(ceiling, kind, wanted)).isEqualTo(sent);

        counts.broken(true);
        assertThat(send(ceiling(1_000), kind, wanted)).as("nobody knows the count").isEqualTo(sent);
    }

    @Test
    void shouldHoldRemindersBackForAMomentWhereNobodyKnowsTheCount() {
        var ceiling = ceiling(100_000);
        counts.broken(true);

        assertThat(ceiling.heldBack(notice(NoticeKind.CLOSING_SOON))).hasValueSatisfying(held -> {
            assertThat(held.status()).isEqualTo(NoticeStatus.PENDING);
            assertThat(held.dueAt()).isEqualTo(clock.instant().plusSeconds(60));
        });
        assertThat(send(ceiling, NoticeKind.DELIVERED, 20)).isEqualTo(20);
        assertThat(counts.calls()).as("asked once, not before each").isEqualTo(1);

        counts.broken(false);
        clock.pass(Duration.ofMinutes(1));
        assertThat(send(ceiling, NoticeKind.CLOSING_SOON, 1)).isEqualTo(1);
        assertThat(counts.of(DAY)).as("what was sent uncounted is counted now").isEqualTo(70);
    }

    @Test
    void shouldCountOnlyWhatTheProviderTookOrMayHaveTaken() {
        var ceiling = ceiling(1);
        provider.answerNext(new Outcome.TryLater("throttled"));
        provider.answerNext(new Outcome.Refused("blocked"));
        provider.answerNext(new Outcome.Unknown("timed out"));

        assertThat(send(ceiling, NoticeKind.WINDOW_OPEN, 4)).as("the third is counted").isEqualTo(3);
    }

    @Test
    void shouldWriteTheCountOncePerBlockAndNoItemByEverySms() {
        var ceiling = ceiling(1_000_000);

        send(ceiling, NoticeKind.DELIVERED, 1_000);

        assertThat(counts.calls()).isEqualTo(20);
        assertThat(counts.of(DAY)).isEqualTo(1_000);
    }

    /** Processes come and go, each with a block of its own. */
    @Test
    void shouldNeverSendMoreRemindersThanTheCeilingAndLoseLittleOfItWhoeverSends() {
        RandomCases.check(30, random -> {
            var fresh = new DailyCeilingTest();
            int most = 1 + random.nextInt(5_000);
            List<DailyCeiling> processes = new ArrayList<>(List.of(fresh.ceiling(most), fresh.ceiling(most)));
            int sent = 0;
            int born = 2;
            for (int i = 0; i < most + 500; i++) {
                if (random.nextInt(500) == 0) {
                    processes.set(random.nextInt(2), fresh.ceiling(most));
                    born++;
                }
                sent += fresh.send(processes.get(random.nextInt(2)), NoticeKind.WINDOW_OPEN, 1);
            }
            assertThat(sent).isBetween(most - born * Math.max(1, most / 1_000), most);
        });
    }

    @Test
    void shouldSayWhatWasUnusualOnce() {
        var ceiling = ceiling(1);
        send(ceiling, NoticeKind.WINDOW_OPEN, 1);
        assertThat(ceiling.report()).isEmpty();

        send(ceiling, NoticeKind.WINDOW_OPEN, 3);
        send(ceiling, NoticeKind.DELIVERED, 2);

        assertThat(ceiling.report()).containsExactly("sms ceiling reached: 3 held back, 2 sent beyond 1 a day");
        assertThat(ceiling.report()).isEmpty();

        counts.broken(true);
        send(ceiling, NoticeKind.WINDOW_OPEN, 1);
        send(ceiling, NoticeKind.DELIVERED, 2);
        assertThat(ceiling.report()).containsExactly("sms not counted: 1 held back, 2 sent; IllegalStateException");
    }

    @Test
    void shouldSayWhatWasUnusualAlsoWhereAsManyWereHeldBackAsSent() {
        var ceiling = ceiling(1);
        send(ceiling, NoticeKind.DELIVERED, 3);
        send(ceiling, NoticeKind.WINDOW_OPEN, 2);
        assertThat(ceiling.report()).containsExactly("sms ceiling reached: 2 held back, 2 sent beyond 1 a day");

        counts.broken(true);
        var blind = ceiling(1_000);
        send(blind, NoticeKind.WINDOW_OPEN, 2);
        send(blind, NoticeKind.DELIVERED, 2);

        assertThat(blind.report()).containsExactly("sms not counted: 2 held back, 2 sent; IllegalStateException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1.5", "1e6", "no", "１"})
    void shouldTakeNothingElseForACeiling(String text) {
        assertThatThrownBy(() -> DailyCeiling.parse(text)).isInstanceOf(IllegalArgumentException.class);
        assertThat(DailyCeiling.parse("20000")).isEqualTo(20_000);
    }

    /** How many of so many reach the provider. */
    private int send(DailyCeiling ceiling, NoticeKind kind, int many) {
        int sent = 0;
        for (int i = 0; i < many; i++) {
            Optional<Notice> held = ceiling.heldBack(notice(kind));
            if (held.isEmpty()) {
                ceiling.send(new Sms(SomeSms.MOBILE, kind, "%s", List.of("text")));
                sent++;
            }
        }
        return sent;
    }

    private Notice notice(NoticeKind kind) {
        return Notice.pending(key(1), "fact", kind, "138****8000", clock.instant(), kind.notAfter(clock.instant()));
    }

    private DailyCeiling ceiling(long most) {
        return new DailyCeiling(provider, counts, most, clock);
    }
}
