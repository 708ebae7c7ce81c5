package certpost.domain.notice;

import static certpost.domain.certificate.SomeCertificates.APPLIED_AT;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.HolderLimit;
import certpost.domain.certificate.SomeCertificates;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TellingLimitTest {

    @Test
    void shouldTellThirtyFactsADayAndNoMore() {
        Certificate certificate = with(FactKind.SENT, TellingLimit.A_DAY + 5, Duration.ofMinutes(10));

        assertThat(told(certificate)).isEqualTo(TellingLimit.A_DAY);
    }

    @Test
    void shouldTellAgainADayLater() {
        Certificate certificate = with(FactKind.OUT_FOR_DELIVERY, 100, Duration.ofHours(1));

        assertThat(told(certificate)).as("24 a day").isEqualTo(101);
    }

    @Test
    void shouldNotCountWhatIsNotTold() {
        assertThat(told(with(FactKind.IN_TRANSIT, 100, Duration.ofMinutes(1)))).isEqualTo(101);
    }

    /** Or a change that a holder may make would be told to nobody. */
    @Test
    void shouldTellAllThatAHolderMayDoInADay() {
        assertThat(TellingLimit.A_DAY).isGreaterThan(HolderLimit.A_DAY + 1);
    }

    private static long told(Certificate certificate) {
        return certificate.timeline().stream().filter(fact -> !TellingLimit.isReached(certificate, fact.id())).count();
    }

    private static Certificate with(FactKind kind, int many, Duration apart) {
        Certificate certificate = SomeCertificates.applied(1);
        for (int number = 1; number <= many; number++) {
            certificate = certificate
                    .with(Fact.of(kind, APPLIED_AT.plus(apart.multipliedBy(number)), "write-" + number, ""));
        }
        return certificate;
    }
}
