package certpost.sending;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.ClockAt;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeKind;
import certpost.domain.notice.NoticeStatus;
import certpost.domain.notice.NoticeStore;
import certpost.domain.notice.NoticesInMemory;
import certpost.domain.notice.Sms;
import certpost.domain.notice.SmsInMemory;
import certpost.domain.notice.SmsSender;
import certpost.domain.parcel.DeliveryCodesInMemory;
import certpost.domain.reference.ReferenceDataInMemory;
import certpost.domain.window.WindowsInMemory;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SweepingTest {
    private static final Instant START = SomeCertificates.APPLIED_AT.plusSeconds(40_000);

    private final ClockAt clock = new ClockAt(START);
    private final CertificatesInMemory certificates = new CertificatesInMemory();
    private final NoticesInMemory notices = new NoticesInMemory();
    private final SmsInMemory sms = new SmsInMemory();

    @Test
    void shouldSendTenThousandNoticesAtTheProvidersPaceNoneLostAndNoneTwice() {
        due(10_000);
        var provider = new PacedProvider(20);
        Teller teller = teller(certificates, provider);
        int minutes = 0;

        while (!notices.due(clock.instant().plus(Duration.ofHours(1)), 1).isEmpty()) {
            Instant minute = clock.instant();
            teller.sweep(() -> clock.instant().isBefore(minute.plusSeconds(60)));
            clock.moveTo(minute.plusSeconds(60));
            minutes++;
        }

        assertThat(sms.messages()).hasSize(10_000).extracting(message -> message.text()).doesNotHaveDuplicates();
        assertThat(notices.all()).extracting(Notice::status).containsOnly(NoticeStatus.SENT);
        assertThat(provider.refused).as("attempts burnt").isLessThan(1_500);
        assertThat(minutes).as("20 a second are 1,200 a minute").isLessThanOrEqualTo(12);
    }

    @Test
    void shouldBeginNothingForWhichThereIsNoTime() {
        due(3);
        var left = new AtomicInteger(5);
        Teller teller = teller(certificates, message -> {
            left.set(0);
            return sms.send(message);
        });

        teller.sweep(() -> left.get() > 0);

        assertThat(sms.messages()).hasSize(1);
        assertThat(notices.all()).extracting(Notice::status)
                .containsExactlyInAnyOrder(NoticeStatus.SENT, NoticeStatus.PENDING, NoticeStatus.PENDING);
    }

    @Test
    void shouldSetAPoisonNoticeAsideAndSendTheOthers() {
        due(5);
        CertificateKey poison = SomeCertificates.key(3);
        Teller teller = teller(breakingAt(poison), sms);

        teller.sweep();

        assertThat(sms.messages()).hasSize(4);
        Notice aside = notices.ofCertificate(poison.certificate()).getFirst();
        assertThat(aside.status()).isEqualTo(NoticeStatus.PENDING);
        assertThat(aside.dueAt()).isAfter(clock.instant());
        assertThat(aside.reason()).contains("IllegalStateException");
        assertThat(teller.log).singleElement().asString().contains(poison.certificate().toString()).doesNotContain("王");
    }

    @Test
    void shouldLookThreeTimesMoreASecondApartWhereTheIndexStillShowsWhatIsDone() {
        due(1);
        var looks = new AtomicInteger();
        var pauses = new ArrayList<Duration>();
        Teller teller = lagging(List.of(notices.due(clock.instant(), 1)), looks, pauses);

        teller.sweep();

        assertThat(sms.messages()).hasSize(1);
        assertThat(looks).hasValue(4);
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void shouldEndWhereTheIndexShowsNowThisAndNowThatOfWhatIsDone() {
        due(2);
        var looks = new AtomicInteger();
        var pauses = new ArrayList<Duration>();
        List<NoticeStore.NoticeKey> both = notices.due(clock.instant(), 2);
        Teller teller = lagging(List.of(both.subList(0, 1), both.subList(1, 2)), looks, pauses);

        teller.sweep();

        assertThat(sms.messages()).hasSize(2);
        assertThat(looks).hasValue(5);
        assertThat(pauses).hasSize(3);
    }

    @Test
    void shouldComeBackInTheSameSweepToWhatIsDueAgainAfterALookThatDidNotShowIt() {
        due(1_001);
        var calls = new AtomicInteger();
        Teller teller = teller(certificates, message -> {
            // The first is put off for ten seconds: the second look comes before, the third after.
            clock.pass(Duration.ofMillis(10));
            return calls.incrementAndGet() == 1 ? new SmsSender.Outcome.TryLater("throttled") : sms.send(message);
        });

        teller.sweep();

        assertThat(sms.messages()).hasSize(1_001).extracting(message -> message.text()).doesNotHaveDuplicates();
        assertThat(notices.all()).extracting(Notice::status).containsOnly(NoticeStatus.SENT);
    }

    /** Whose index shows each of these in turn, for ever. */
    private Teller lagging(List<List<NoticeStore.NoticeKey>> shown, AtomicInteger looks, List<Duration> pauses) {
        var store = (NoticeStore) Proxy.newProxyInstance(NoticeStore.class.getClassLoader(),
                new Class<?>[]{NoticeStore.class},
                (_, method, arguments) -> method.getName().equals("due")
                        ? shown.get(looks.getAndIncrement() % shown.size())
                        : method.invoke(notices, arguments));
        return new Teller(certificates, store, new ReferenceDataInMemory(), new WindowsInMemory(),
                new DeliveryCodesInMemory(), sms, clock, pauses::add);
    }

    private Teller teller(CertificateStore store, SmsSender sender) {
        return new Teller(store, notices, new ReferenceDataInMemory(), new WindowsInMemory(),
                new DeliveryCodesInMemory(), sender, clock, clock::pass);
    }

    private void due(int many) {
        for (int number = 1; number <= many; number++) {
            Certificate certificate = SomeCertificates.applied(number);
            Fact fact = certificate.timeline().getFirst();
            certificates.keep(certificate);
            notices.add(Notice.pending(certificate.key(), fact.id(), NoticeKind.APPLIED, "138****8000", fact.at(),
                    NoticeKind.APPLIED.notAfter(fact.at())));
        }
    }

    /** Takes so many messages in each second of the clock; each takes it a hundredth of a second. */
    private final class PacedProvider implements SmsSender {
        private final int limit;
        private long second;
        private int taken;
        private int refused;

        PacedProvider(int limit) {
            this.limit = limit;
        }

        @Override
        public Outcome send(Sms message) {
            clock.pass(Duration.ofMillis(10));
            long now = clock.instant().getEpochSecond();
            if (now != second) {
                second = now;
                taken = 0;
            }
            if (taken == limit) {
                refused++;
                return new Outcome.TryLater("throttled");
            }
            taken++;
            return sms.send(message);
        }
    }

    /** A store that breaks wherever that certificate is asked for. */
    private CertificateStore breakingAt(CertificateKey poison) {
        return (CertificateStore) Proxy.newProxyInstance(CertificateStore.class.getClassLoader(),
                new Class<?>[]{CertificateStore.class}, (_, method, arguments) -> {
                    if (poison.equals(arguments[0])) {
                        throw new IllegalStateException("王小明 cannot be read");
                    }
                    return method.invoke(certificates, arguments);
                });
    }
}
