package certpost.domain.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.certificate.ErasureOnRequest.Reason;
import org.junit.jupiter.api.Test;

/** A holder's wish to be forgotten takes nothing from what is open or on its way. */
class ErasureOnRequestTest {
    @Test
    void shouldEraseTheRostersNumberWhateverTheState() {
        for (Certificate each : CertificateRetentionTest.onTheirWay().toList()) {
            Certificate left = ErasureOnRequest.of(each).left();

            assertThat(left.roster()).isEqualTo(each.roster().withoutMobile());
            if (each.state() != CertificateState.REJECTED) {
                assertThat(left.application()).isEqualTo(each.application());
                assertThat(left.earlier()).isEqualTo(each.earlier());
            }
        }
    }

    @Test
    void shouldEraseWhatWasRejected() {
        Certificate rejected = SomeCertificates.applied(1).rejected(SomeCertificates.LATER, "closing");

        assertThat(ErasureOnRequest.of(rejected).left()).isEqualTo(CertificateRetention.withoutAddress(rejected));
        assertThat(ErasureOnRequest.of(rejected).stays()).isEqualTo(Reason.AT_AGENCY);
    }

    @Test
    void shouldHaveNothingToDoASecondTime() {
        Certificate left = ErasureOnRequest.of(SomeCertificates.sent(1)).left();

        assertThat(ErasureOnRequest.of(left).erases(left)).isFalse();
        assertThat(ErasureOnRequest.of(SomeCertificates.sent(1)).erases(SomeCertificates.sent(1))).isTrue();
    }

    @Test
    void shouldLetWhoseApplicationIsErasedApplyAnew() {
        Certificate left = ErasureOnRequest.of(SomeCertificates.applied(1).rejected(SomeCertificates.LATER, "closing"))
                .left();

        assertThat(left.submit(SomeCertificates.form(), SomeCertificates.WINDOW, SomeCertificates.LATER,
                new IfMatch.Anything(), "again")).isInstanceOf(Submission.Accepted.class);
    }
}
