package certpost.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.ClockAt;
import certpost.domain.Intercepted;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.certificate.Submission;
import certpost.domain.certificate.Withdrawal;
import certpost.domain.notice.DailyCeiling;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeStatus;
import certpost.domain.notice.NoticeStore;
import certpost.domain.notice.NoticesInMemory;
import certpost.domain.notice.SmsCountsInMemory;
import certpost.domain.notice.SmsInMemory;
import certpost.domain.notice.SmsSender;
import certpost.domain.notice.TellingLimit;
import certpost.domain.parcel.DeliveryCodesInMemory;
import certpost.domain.reference.ReferenceData;
import certpost.domain.reference.ReferenceDataInMemory;
import certpost.domain.registration.RemindersInMemory;
import certpost.domain.window.WindowsInMemory;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes of a new notice first is the first that is stored of it. */
class FirstOutcomeTest {
    private static final Certificate APPLIED = SomeCertificates.applied(1);
    private static final Certificate REMINDED = SomeCertificates.onRoster("+8613700137000",
            SomeCertificates.reminded(1));
    private static final Instant NOW = APPLIED.timeline().getFirst().at();
    private static final int MOST_A_DAY = 1;

    private final ClockAt clock = new ClockAt(NOW);
    private final CertificatesInMemory certificates = CertificatesInMemory.with(APPLIED);
    private final NoticesInMemory notices = new NoticesInMemory();
    private final SmsCountsInMemory counts = new SmsCountsInMemory();
    private final SmsInMemory sms = new SmsInMemory();
    private final List<String> writes = new ArrayList<>();
    private final List<String> lookUps = new ArrayList<>();
    private final Teller telling = teller(written(), new ReferenceDataInMemory(), sms);

    @Test
    void shouldStoreThatItIsClaimedThenHandItOverThenStoreThatItIsSent() {
        var handedOver = new ArrayList<Notice>();
        Teller watched = teller(written(), new ReferenceDataInMemory(), message -> {
            handedOver.addAll(notices.all());
            return sms.send(message);
        });

        watched.tell(APPLIED.key());

        assertThat(writes).containsExactly("add APPLIED SENDING", "replace APPLIED SENT");
        assertThat(handedOver).singleElement().satisfies(claimed -> {
            assertThat(claimed.status()).isEqualTo(NoticeStatus.SENDING);
            assertThat(claimed.dueAt()).as("its lease").isEqualTo(NOW.plus(Duration.ofMinutes(2)));
            assertThat(claimed.attempts()).isEqualTo(1);
        });
    }

    @Test
    void shouldLookUpNoNoticesWhereTheNewestFactIsTheOnlyOneToTell() {
        counted().tell(APPLIED.key());

        assertThat(lookUps).isEmpty();
        assertThat(sms.messages()).hasSize(1);
    }

    @Test
    void shouldLookUpWhatIsToldOnceSomethingElseHasHappenedSince() {
        telling.tell(APPLIED.key());
        writes.clear();
        certificates.keep(SomeCertificates.batched(1));

        counted().tell(APPLIED.key());

        assertThat(lookUps).hasSize(1);
        assertThat(writes).as("no write that would be refused").isEmpty();
    }

    @Test
    void shouldLookNothingUpWhereNobodyIsToldAnything() {
        Certificate entered = SomeCertificates.entered(2);
        certificates.keep(entered);

        counted().tell(entered.key());

        assertThat(lookUps).isEmpty();
    }

    @Test
    void shouldStoreOnceThatItIsTooLate() {
        clock.pass(Duration.ofDays(3));

        telling.tell(APPLIED.key());

        assertThat(writes).containsExactly("add APPLIED EXPIRED");
    }

    @Test
    void shouldStoreOnceThatItIsNotTrueAnyMore() {
        certificates.keep(((Withdrawal.Accepted) APPLIED.withdraw(NOW, new IfMatch.Anything(), "out")).changed());

        telling.tell(APPLIED.key());

        assertThat(writes).containsExactly("add APPLIED DROPPED", "add WITHDRAWN SENDING", "replace WITHDRAWN SENT");
    }

    @Test
    void shouldStoreOnceThatTooMuchHasHappenedInADay() {
        Certificate certificate = SomeCertificates.batched(1);
        for (int number = 1; number <= TellingLimit.A_DAY; number++) {
            certificate = certificate.sent(SomeCertificates.waybill(number), clock.instant());
        }
        certificates.keep(certificate);

        telling.tell(APPLIED.key());

        assertThat(writes).filteredOn(write -> write.contains(" SENT "))
                .allMatch(write -> write.startsWith("add "))
                .endsWith("add SENT FAILED");
    }

    @Test
    void shouldStoreOnceThatTheNumberIsBeingTold() {
        assertThat(notices.add(needed().claimed(NOW.plusSeconds(60)))).isTrue();
        certificates.keep(amended(SomeCertificates.form().mobile().e164(), amended("+8613900139000", APPLIED)));

        telling.tell(APPLIED.key());

        assertThat(writes).filteredOn(write -> write.contains("APPLIED"))
                .containsExactly("add APPLIED DROPPED", "add APPLIED PENDING");
    }

    @Test
    void shouldStoreOnceThatTheNumberWasToldBefore() {
        telling.tell(APPLIED.key());
        writes.clear();
        certificates.keep(amended(SomeCertificates.form().mobile().e164(), amended("+8613900139000", APPLIED)));

        telling.tell(APPLIED.key());

        assertThat(writes).filteredOn(write -> write.contains("APPLIED"))
                .containsExactly("add APPLIED DROPPED", "add APPLIED DROPPED");
    }

    @Test
    void shouldStoreOnceThatItIsNight() {
        remindedAt(Instant.parse("2025-11-20T13:30:00Z"));

        telling.tell(REMINDED.key());

        assertThat(writes).containsExactly("add UNCOLLECTED PENDING");
        assertThat(notices.all().getFirst().dueAt()).as("the next morning").isEqualTo("2025-11-21T01:00:00Z");
    }

    @Test
    void shouldStoreOnceThatTheDaysCeilingHoldsItBack() {
        remindedAt(SomeCertificates.LATER.plusSeconds(300));
        counts.add(BeijingTime.dateAt(clock.instant()), MOST_A_DAY);

        telling.tell(REMINDED.key());

        assertThat(writes).containsExactly("add UNCOLLECTED PENDING");
        assertThat(notices.all().getFirst().dueAt()).as("the next morning").isEqualTo("2025-11-21T01:00:00Z");
    }

    @Test
    void shouldLeaveToTheSweepWhatIsNotDueYet() {
        remindedAt(SomeCertificates.LATER);

        assertThat(telling.tell(REMINDED.key(), () -> true)).isTrue();
        assertThat(writes).containsExactly("add UNCOLLECTED PENDING");
        clock.pass(Duration.ofMinutes(1));
        telling.sweep();

        assertThat(sms.messages()).hasSize(1);
    }

    @Test
    void shouldLeaveToTheSweepWhatThereIsNoTimeFor() {
        assertThat(telling.tell(APPLIED.key(), () -> false)).isFalse();
        assertThat(writes).containsExactly("add APPLIED PENDING");

        telling.sweep();

        assertThat(sms.messages()).hasSize(1);
    }

    @Test
    void shouldLeaveToTheSweepWhatCannotBeAttendedTo() {
        ReferenceData broken = Intercepted.before(ReferenceData.class, new ReferenceDataInMemory(), "qualification",
                () -> {
                    throw new IllegalStateException("cannot be read");
                });

        assertThatThrownBy(() -> teller(written(), broken, sms).tell(APPLIED.key())).hasMessage("cannot be read");
        assertThat(writes).containsExactly("add APPLIED PENDING");
        telling.sweep();

        assertThat(sms.messages()).hasSize(1);
    }

    @Test
    void shouldHoldUpNobodyBehindWhatTheSweepHasSetAside() {
        Teller broken = teller(written(),
                Intercepted.before(ReferenceData.class, new ReferenceDataInMemory(), "qualification", () -> {
                    throw new IllegalStateException("cannot be read");
                }), sms);
        assertThatThrownBy(() -> broken.tell(APPLIED.key())).hasMessage("cannot be read");
        broken.sweep();

        assertThat(broken.tell(APPLIED.key(), () -> true)).as("when the stream brings it again").isTrue();
        assertThat(sms.messages()).isEmpty();
    }

    @Test
    void shouldTellNothingThatAnotherHasToldMeanwhile() {
        Teller other = teller(notices, new ReferenceDataInMemory(), sms);

        assertThat(overtaken(() -> other.tell(APPLIED.key())).tell(APPLIED.key(), () -> true)).isTrue();

        assertThat(writes).containsExactly("add APPLIED SENDING");
        assertThat(sms.messages()).hasSize(1);
        assertThat(status()).isEqualTo(NoticeStatus.SENT);
    }

    @Test
    void shouldTellWhatAnotherHasStoredMeanwhileAndHadNoTimeFor() {
        overtaken(() -> notices.add(needed())).tell(APPLIED.key());

        assertThat(writes).containsExactly("add APPLIED SENDING", "replace APPLIED SENDING", "replace APPLIED SENT");
        assertThat(sms.messages()).hasSize(1);
        assertThat(status()).isEqualTo(NoticeStatus.SENT);
    }

    @Test
    void shouldEndWhatAnotherHasStoredMeanwhileAndHadNoTimeFor() {
        clock.pass(Duration.ofDays(3));

        overtaken(() -> notices.add(needed())).tell(APPLIED.key());

        assertThat(writes).containsExactly("add APPLIED EXPIRED", "replace APPLIED EXPIRED");
        assertThat(status()).isEqualTo(NoticeStatus.EXPIRED);
    }

    @Test
    void shouldLeaveToAnotherWhatItHasClaimedMeanwhile() {
        overtaken(() -> notices.add(needed().claimed(NOW.plusSeconds(60)))).tell(APPLIED.key());

        assertThat(sms.messages()).isEmpty();
        assertThat(status()).isEqualTo(NoticeStatus.SENDING);
    }

    @Test
    void shouldNeedNoTimeForWhatAnotherHasToldMeanwhile() {
        Teller other = teller(notices, new ReferenceDataInMemory(), sms);

        assertThat(overtaken(() -> other.tell(APPLIED.key())).tell(APPLIED.key(), () -> false)).isTrue();
        assertThat(sms.messages()).hasSize(1);
    }

    /** A sender whose look-ups of a certificate's notices are noted. */
    private Teller counted() {
        return teller(Intercepted.before(NoticeStore.class, written(), "ofCertificate", () -> lookUps.add("notices")),
                new ReferenceDataInMemory(), sms);
    }

    private void remindedAt(Instant now) {
        certificates.keep(REMINDED);
        clock.moveTo(now);
    }

    private static Notice needed() {
        return Notice.of(APPLIED, APPLIED.timeline().getFirst()).getFirst();
    }

    private static Certificate amended(String mobile, Certificate certificate) {
        return ((Submission.Accepted) certificate.submit(SomeCertificates.form(mobile), SomeCertificates.WINDOW, NOW,
                new IfMatch.Anything(), "amend-" + certificate.version())).changed();
    }

    private NoticeStatus status() {
        assertThat(notices.all()).hasSize(1);
        return notices.all().getFirst().status();
    }

    /** A sender in whose way somebody else comes before it stores the first. */
    private Teller overtaken(Runnable byAnother) {
        return teller(Intercepted.before(NoticeStore.class, written(), "add", byAnother), new ReferenceDataInMemory(),
                sms);
    }

    private Teller teller(NoticeStore store, ReferenceData reference, SmsSender sender) {
        return new Teller(certificates, store, new DeliveryCodesInMemory(), reference,
                new RemindersInMemory(new NoticesInMemory()), new WindowsInMemory(),
                new DailyCeiling(sender, counts, MOST_A_DAY, clock), clock, _ -> {});
    }

    /** The notices, with each write noted that is tried. */
    private NoticeStore written() {
        return (NoticeStore) Proxy.newProxyInstance(NoticeStore.class.getClassLoader(),
                new Class<?>[]{NoticeStore.class}, (_, method, arguments) -> {
                    if (arguments[0] instanceof Notice notice) {
                        writes.add(method.getName() + " " + notice.kind() + " " + notice.status());
                    }
                    return method.invoke(notices, arguments);
                });
    }
}
