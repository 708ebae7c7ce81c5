package certpost.sending;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.ClockAt;
import certpost.domain.RandomCases;
import certpost.domain.certificate.Application;
import certpost.domain.certificate.ApplicationForm;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.certificate.Submission;
import certpost.domain.certificate.Withdrawal;
import certpost.domain.holder.MobileNumber;
import certpost.domain.notice.NoticeKind;
import certpost.domain.notice.NoticeStatus;
import certpost.domain.notice.NoticesInMemory;
import certpost.domain.notice.Sms;
import certpost.domain.notice.SmsSender;
import certpost.domain.parcel.DeliveryCodesInMemory;
import certpost.domain.reference.ReferenceDataInMemory;
import certpost.domain.window.WindowsInMemory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Whatever is submitted in whatever order, and however often telling dies or is put off, nobody loses it unawares. */
class TellingOfChangesPropertyTest {
    private static final List<String> NUMBERS = List.of("+8613800138000", "+8613900139000", "+8613700137000");
    private static final String ROSTERS = NUMBERS.getLast();

    @Test
    void shouldTellEveryNumberThatAChangeTakesTheCertificateFromExactlyOnce() {
        RandomCases.check(RandomCases.count(500), random -> new Case(random).play());
    }

    /** One holder, or whoever has the holder's token. */
    private static final class Case {
        private final RandomGenerator random;
        private final ClockAt clock = new ClockAt(SomeCertificates.APPLIED_AT);
        private final NoticesInMemory notices = new NoticesInMemory();
        private final List<String> sent = new ArrayList<>();
        private final List<String> takenFrom = new ArrayList<>();
        private int applications;
        private Certificate certificate = SomeCertificates.onRoster(ROSTERS, SomeCertificates.entered(1));
        private final CertificatesInMemory certificates = CertificatesInMemory.with(certificate);
        private final Teller telling = new Teller(certificates, notices, new ReferenceDataInMemory(),
                new WindowsInMemory(), new DeliveryCodesInMemory(), this::take, clock);

        Case(RandomGenerator random) {
            this.random = random;
        }

        void play() {
            int steps = 1 + random.nextInt(10);
            for (int step = 1; step <= steps; step++) {
                clock.pass(Duration.ofSeconds(1 + random.nextInt(600)));
                Application application = certificate.application();
                if (application != null && random.nextInt(4) == 0) {
                    withdraw("write-" + step, application);
                } else {
                    submit("write-" + step);
                }
                if (random.nextBoolean()) {
                    telling.tell(certificate.key());
                }
            }
            for (int minutes = 0; minutes < 20; minutes++) {
                telling.tell(certificate.key());
                telling.sweep();
                clock.pass(Duration.ofMinutes(5));
            }

            assertThat(of("已改留", "已撤回")).as("told that it was taken").containsExactlyInAnyOrderElementsOf(takenFrom);
            assertThat(of("留的是")).as("the roster's, once an application at the most")
                    .allMatch(ROSTERS::equals)
                    .hasSizeLessThanOrEqualTo(applications);
            assertThat(ofTheRoster() || !isElsewhere()).as("and for certain of the one that stays").isTrue();
        }

        private boolean isElsewhere() {
            Application application = certificate.application();
            return application != null && !application.hasHad(new MobileNumber(ROSTERS));
        }

        private boolean ofTheRoster() {
            Application application = certificate.application();
            return application != null && notices.all()
                    .stream()
                    .anyMatch(notice -> notice.kind() == NoticeKind.OTHER_NUMBER
                            && notice.fact().startsWith("applied-" + application.registeredBy() + ".")
                            && notice.status() == NoticeStatus.SENT);
        }

        /** A provider that is often too busy. */
        private SmsSender.Outcome take(Sms message) {
            if (random.nextInt(3) == 0) {
                return new SmsSender.Outcome.TryLater("throttled");
            }
            sent.add(message.to().e164() + " " + message.text());
            return new SmsSender.Outcome.Accepted("message-" + sent.size());
        }

        private void submit(String writeId) {
            String number = NUMBERS.get(random.nextInt(NUMBERS.size()));
            ApplicationForm form = SomeCertificates.form(number);
            Application before = certificate.application();
            if (before == null) {
                applications++;
            } else if (!before.form().mobile().e164().equals(number)) {
                takenFrom.add(before.form().mobile().e164());
            }
            keep(((Submission.Accepted) certificate.submit(form, SomeCertificates.WINDOW, clock.instant(),
                    new IfMatch.Anything(), writeId)).changed());
        }

        private void withdraw(String writeId, Application application) {
            takenFrom.add(application.form().mobile().e164());
            keep(((Withdrawal.Accepted) certificate.withdraw(clock.instant(), new IfMatch.Anything(), writeId))
                    .changed());
        }

        private void keep(Certificate changed) {
            certificate = changed;
            certificates.keep(changed);
        }

        private List<String> of(String... words) {
            return sent.stream()
                    .filter(text -> List.of(words).stream().anyMatch(text::contains))
                    .map(text -> text.substring(0, text.indexOf(' ')))
                    .toList();
        }
    }
}
