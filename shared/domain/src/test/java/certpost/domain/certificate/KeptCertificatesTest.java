package certpost.domain.certificate;

import static certpost.domain.certificate.SomeCertificates.APPLIED_AT;
import static certpost.domain.certificate.SomeCertificates.holder;
import static certpost.domain.certificate.SomeCertificates.key;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.ClockAt;
import certpost.domain.certificate.CertificateStore.Registration;
import certpost.domain.certificate.CertificateStore.Written;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever reads finds no more than is kept, though nobody has erased it yet. */
class KeptCertificatesTest {
    private final ClockAt clock = new ClockAt(APPLIED_AT.plus(Duration.ofDays(5)));
    private final Certificate delivered = CertificateRetentionTest.delivered(clock.instant());
    private final CertificatesInMemory stored = CertificatesInMemory.with(delivered);
    private final KeptCertificates kept = new KeptCertificates(stored, CertificateRetention.ofDays(30, 90, 365), clock);

    @Test
    void shouldShowNoAddressOnceItsTimeIsUp() {
        assertThat(kept.find(key(1))).contains(delivered);

        clock.pass(Duration.ofDays(30));

        Certificate left = CertificateRetention.withoutAddress(delivered);
        assertThat(kept.find(key(1))).contains(left);
        assertThat(kept.ofHolder(holder(1))).containsExactly(left);
        assertThat(kept.findAll(List.of(key(1)))).containsValue(left);
        assertThat(stored.find(key(1))).contains(delivered);
    }

    @Test
    void shouldTakeForAbsentWhatNobodyCanTellWhoseItWas() {
        clock.pass(Duration.ofDays(365));

        assertThat(kept.find(key(1))).isEmpty();
        assertThat(kept.ofHolder(holder(1))).isEmpty();
        assertThat(kept.register(key(1), SomeCertificates.form(), SomeCertificates.WINDOW, clock.instant(), "w"))
                .isEqualTo(new Registration.Missing());
        assertThat(stored.find(key(1))).contains(delivered);
    }

    /** Its place in a batch stays its own. */
    @Test
    void shouldLeaveItsPlaceToWhateverABatchNames() {
        clock.pass(Duration.ofDays(365));

        assertThat(kept.findAll(List.of(key(1)))).hasValueSatisfying(
                new org.assertj.core.api.Condition<>(left -> left.roster().isErased() && left.batch() != null, "left"));
    }

    @Test
    void shouldSayWhatIsKeptWhereSomebodyElseWasFaster() {
        clock.pass(Duration.ofDays(30));
        stored.keep(delivered.rewritten());

        Written written = kept.write(delivered.rewritten(), "late");

        assertThat(written).isEqualTo(new Written.Conflict(CertificateRetention.withoutAddress(delivered.rewritten())));
    }

    @Test
    void shouldStoreWhatIsChangedMeanwhileWithoutWhatIsNotSeenAnyMore() {
        clock.pass(Duration.ofDays(30));

        Certificate lost = SomeCertificates.lost(kept.find(key(1)).orElseThrow());
        kept.write(lost, "lost");

        assertThat(stored.find(key(1))).contains(lost);
        assertThat(lost.contact()).isEmpty();
    }
}
