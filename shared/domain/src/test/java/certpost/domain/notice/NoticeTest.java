package certpost.domain.notice;

import static certpost.domain.certificate.SomeCertificates.APPLIED_AT;
import static certpost.domain.certificate.SomeCertificates.key;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.registration.Reminder;
import certpost.domain.registration.SomeReminders;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeTest {
    private static final Instant LATER = APPLIED_AT.plusSeconds(120);

    private final Notice notice = Notice.pending(key(1), "applied-x", NoticeKind.APPLIED, "138****8000", APPLIED_AT,
            NoticeKind.APPLIED.notAfter(APPLIED_AT));

    @Test
    void shouldBeDueAtOnce() {
        assertThat(notice.status()).isEqualTo(NoticeStatus.PENDING);
        assertThat(notice.dueAt()).isEqualTo(APPLIED_AT);
        assertThat(notice.attempts()).isZero();
    }

    @Test
    void shouldCountAnAttemptForEachClaimAndAVersionForEachChange() {
        Notice again = notice.claimed(LATER).postponed(LATER.plusSeconds(10), "busy").claimed(LATER.plusSeconds(20));

        assertThat(again.status()).isEqualTo(NoticeStatus.SENDING);
        assertThat(again.attempts()).isEqualTo(2);
        assertThat(again.version()).isEqualTo(4);
        assertThat(again.reason()).isEmpty();
        assertThat(again.dueAt()).isEqualTo(LATER.plusSeconds(20));
    }

    @Test
    void shouldKeepTheProvidersIdOrTheReason() {
        assertThat(notice.claimed(LATER).sent("m-1")).satisfies(sent -> {
            assertThat(sent.status()).isEqualTo(NoticeStatus.SENT);
            assertThat(sent.messageId()).isEqualTo("m-1");
        });
        assertThat(notice.ended(NoticeStatus.EXPIRED, "too late")).satisfies(ended -> {
            assertThat(ended.status()).isEqualTo(NoticeStatus.EXPIRED);
            assertThat(ended.reason()).isEqualTo("too late");
            assertThat(ended.messageId()).isEmpty();
        });
    }

    @Test
    void shouldFollowTheProvidersReceiptAndKeepTheIdOfItsMessage() {
        Notice sent = notice.claimed(LATER).sent("m-1");

        assertThat(sent.after(Receipt.delivered("m-1"))).hasValueSatisfying(delivered -> {
            assertThat(delivered.status()).isEqualTo(NoticeStatus.DELIVERED);
            assertThat(delivered.version()).isEqualTo(sent.version() + 1);
            assertThat(delivered.messageId()).isEqualTo("m-1");
        });
        assertThat(sent.after(Receipt.failed("m-1", "Phone has blocked SMS"))).hasValueSatisfying(failed -> {
            assertThat(failed.status()).isEqualTo(NoticeStatus.FAILED);
            assertThat(failed.reason()).isEqualTo("Phone has blocked SMS");
            assertThat(failed.wasHandedOver()).isTrue();
        });
    }

    @Test
    void shouldBeDeliveredInTheEndWhateverTheOrderOfReceipts() {
        Notice sent = notice.claimed(LATER).sent("m-1");
        List<Receipt> two = List.of(Receipt.delivered("m-1"), Receipt.failed("m-1", "unreachable"));

        for (Receipt first : two) {
            for (Receipt second : two) {
                Notice after = sent.after(first).orElseThrow();
                NoticeStatus end = first.delivered() || second.delivered()
                        ? NoticeStatus.DELIVERED
                        : NoticeStatus.FAILED;
                assertThat(after.after(second).orElse(after).status()).isEqualTo(end);
            }
        }
        assertThat(sent.after(two.getFirst()).orElseThrow().after(two.getFirst())).as("a duplicate").isEmpty();
    }

    @Test
    void shouldNotFollowTheReceiptOfAnotherMessage() {
        assertThat(notice.claimed(LATER).sent("m-2").after(Receipt.delivered("m-1"))).isEmpty();
        assertThat(notice.claimed(LATER).after(Receipt.delivered("m-1"))).isEmpty();
        assertThat(notice.ended(NoticeStatus.FAILED, "refused").after(Receipt.delivered("m-1"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(NoticeStatus.class)
    void shouldBeSentAgainOnlyWhereItCallsForAPerson(NoticeStatus status) {
        Notice ended = notice.ended(status, "why");
        Set<NoticeStatus> some = EnumSet.of(NoticeStatus.FAILED, NoticeStatus.UNCONFIRMED, NoticeStatus.EXPIRED);

        Optional<Notice> again = ended.resent(LATER, "clerk-1", "asked for");

        assertThat(again.isPresent()).isEqualTo(some.contains(status));
        again.ifPresent(pending -> {
            assertThat(pending.status()).isEqualTo(NoticeStatus.PENDING);
            assertThat(pending.dueAt()).isEqualTo(LATER);
            assertThat(pending.version()).isEqualTo(ended.version() + 1);
            assertThat(pending.resends())
                    .containsExactly(new Resend(LATER, "clerk-1", "asked for", status == NoticeStatus.UNCONFIRMED));
        });
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void shouldBeOfUseAgainFromThenOnButForWhatIsBoundToADayOrAWindow(NoticeKind kind) {
        Instant notAfter = kind.notAfter(APPLIED_AT);
        Notice expired = Notice.pending(key(1), "f", kind, "", APPLIED_AT, notAfter)
                .ended(NoticeStatus.EXPIRED, "late");
        Instant late = notAfter.plusMillis(1);

        Optional<Notice> again = expired.resent(late, "clerk-1", "asked for");

        Set<NoticeKind> bound = EnumSet.of(NoticeKind.OUT_FOR_DELIVERY, NoticeKind.WINDOW_OPEN,
                NoticeKind.WINDOW_EXTENDED, NoticeKind.CLOSING_SOON, NoticeKind.CONFIRMATION_CODE,
                NoticeKind.REGISTRATION_OPEN);
        assertThat(again.isEmpty()).isEqualTo(bound.contains(kind));
        again.ifPresent(pending -> assertThat(pending.notAfter()).isEqualTo(kind.notAfter(late)));
        assertThat(expired.resent(notAfter, "clerk-1", "asked for")).as("in time").isPresent();
    }

    @Test
    void shouldCountForHandedOverAsBeforeWhenItIsToBeSentAgain() {
        Notice failed = notice.claimed(LATER).sent("m-1").after(Receipt.failed("m-1", "unreachable")).orElseThrow();
        Notice again = failed.resent(LATER, "clerk-1", "asked for").orElseThrow();
        Notice refused = notice.claimed(LATER).ended(NoticeStatus.FAILED, "refused");

        assertThat(again.wasHandedOver()).isTrue();
        assertThat(again.claimed(LATER).ended(NoticeStatus.FAILED, "refused").wasHandedOver()).isTrue();
        assertThat(refused.resent(LATER, "clerk-1", "asked for").orElseThrow().wasHandedOver()).isFalse();
    }

    @Test
    void shouldNotBeSentAgainWhereTheFirstMessageTurnsOutToBeDelivered() {
        Notice failed = notice.claimed(LATER).sent("m-1").after(Receipt.failed("m-1", "unreachable")).orElseThrow();
        Notice again = failed.resent(LATER, "clerk-1", "asked for").orElseThrow();

        assertThat(again.after(Receipt.failed("m-1", "unreachable"))).isEmpty();
        assertThat(again.after(Receipt.delivered("m-1"))).map(Notice::status).contains(NoticeStatus.DELIVERED);
        assertThat(again.claimed(LATER).after(Receipt.delivered("m-1"))).as("too late").isEmpty();
    }

    @Test
    void shouldBeDueInWholeMillisecondsAsItIsStored() {
        assertThat(notice.claimed(LATER.plusNanos(1_999_999)).dueAt()).isEqualTo(LATER.plusMillis(1));
    }

    @ParameterizedTest
    @EnumSource(FactKind.class)
    void shouldTellWhatTheHolderHasToKnowAndNothingElse(FactKind fact) {
        Set<FactKind> silent = EnumSet.of(FactKind.APPROVED, FactKind.AT_COUNTER, FactKind.BATCHED, FactKind.IN_TRANSIT,
                FactKind.RETURNING, FactKind.SIGNED_BY_PROXY, FactKind.REISSUE_REQUESTED);

        assertThat(NoticeKind.of(fact).isEmpty()).isEqualTo(silent.contains(fact));
    }

    @ParameterizedTest
    @EnumSource(value = NoticeKind.class, names = {"OUT_FOR_DELIVERY",
            "CONFIRMATION_CODE"}, mode = EnumSource.Mode.EXCLUDE)
    void shouldBeOfUseForSomeDays(NoticeKind kind) {
        assertThat(Duration.between(APPLIED_AT, kind.notAfter(APPLIED_AT))).isBetween(Duration.ofDays(1),
                Duration.ofDays(30));
    }

    @ParameterizedTest
    @EnumSource(NoticeStatus.class)
    void shouldBeOpenOnlyWhileASenderHasSomethingToDo(NoticeStatus status) {
        assertThat(status.isOpen()).isEqualTo(status == NoticeStatus.PENDING || status == NoticeStatus.SENDING);
    }

    @Test
    void shouldBeSentAgainThreeTimesADayAndTwentyTimesInAll() {
        Notice failed = notice.ended(NoticeStatus.FAILED, "blocked");
        Instant now = LATER;
        for (int time = 1; time <= Resend.IN_ALL; time++) {
            failed = failed.resent(now, "clerk-1", "asked for").orElseThrow().ended(NoticeStatus.FAILED, "blocked");
            if (time % Resend.A_DAY == 0 && time < Resend.IN_ALL) {
                assertThat(failed.resendableFrom(now)).contains(now.plus(Duration.ofDays(1)));
                assertThat(failed.resent(now, "clerk-1", "asked for")).isEmpty();
                now = now.plus(Duration.ofDays(1));
            }
        }

        Instant later = now.plus(Duration.ofDays(2));
        assertThat(failed.resendableFrom(later)).as("never").isEmpty();
        assertThat(failed.resent(later, "clerk-1", "asked for")).isEmpty();
    }

    @Test
    void shouldTellAFactToTheNumbersThatItConcernsAndToNoOther() {
        assertThat(Notice.kindsFor(FactKind.APPLIED)).containsExactly(NoticeKind.APPLIED, NoticeKind.MOBILE_CHANGED,
                NoticeKind.OTHER_NUMBER);
        assertThat(Notice.kindsFor(FactKind.MOBILE_CHANGED)).containsExactly(NoticeKind.APPLIED,
                NoticeKind.MOBILE_CHANGED);
        assertThat(Notice.kindsFor(FactKind.SENT)).containsExactly(NoticeKind.SENT);
        assertThat(Notice.kindsFor(FactKind.BATCHED)).isEmpty();
    }

    @Test
    void shouldBeDueByNightTooWhereItTellsOneHolderWhatHasHappened() {
        Instant night = Instant.parse("2025-09-22T18:00:00Z");
        Certificate applied = SomeCertificates.applied(1, night);

        assertThat(Notice.of(applied, applied.timeline().getFirst())).extracting(Notice::dueAt).containsExactly(night);
        assertThat(Stream.of(NoticeKind.values()).filter(NoticeKind::isForMany)).contains(NoticeKind.UNCOLLECTED)
                .doesNotContain(NoticeKind.APPLIED, NoticeKind.SENT, NoticeKind.CONFIRMATION_CODE);
    }

    /** Whoever applies once more takes the certificate once more: that is told of the new application alone. */
    @Test
    void shouldTellTheRostersNumberOfTheApplicationThatIsLiveAndNotOfTheOneBefore() {
        Certificate again = SomeCertificates.onRoster("+8613700137000", SomeCertificates.appliedAgain(1));
        List<Fact> applied = again.timeline().stream().filter(fact -> fact.kind() == FactKind.APPLIED).toList();

        assertThat(applied).hasSize(2);
        assertThat(Notice.of(again, applied.getFirst())).extracting(Notice::kind)
                .doesNotContain(NoticeKind.OTHER_NUMBER);
        assertThat(Notice.of(again, applied.getLast())).extracting(Notice::kind).contains(NoticeKind.OTHER_NUMBER);
    }

    @Test
    void shouldBeKeptUnderItsSubjectWhateverThatIs() {
        Reminder reminder = SomeReminders.confirmed(1);
        Notice told = reminder.telling(SomeReminders.REGISTRATION, SomeReminders.OPENS);

        assertThat(told.key().subject()).isEqualTo(reminder.key().toString());
        assertThat(Subject.isId(told.key().subject())).isTrue();
        assertThat(Subject.isId(notice.key().subject())).isTrue();
        assertThat(Subject.isId("somebody")).isFalse();
    }
}
