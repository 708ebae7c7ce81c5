package certpost.sending;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.ClockAt;
import certpost.domain.Intercepted;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.notice.NoticeStore;
import certpost.domain.notice.NoticesInMemory;
import certpost.domain.notice.SmsInMemory;
import certpost.domain.parcel.DeliveryCodesInMemory;
import certpost.domain.reference.ReferenceDataInMemory;
import certpost.domain.window.WindowsInMemory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done before a snapshot. */
class PrimingTest {
    private final List<String> calls = new ArrayList<>();

    @Test
    void shouldReadACertificateThatThereIsNotAndSendNothing() {
        var certificates = CertificatesInMemory.with(SomeCertificates.applied(1));
        var sms = new SmsInMemory();

        new Teller(noted(CertificateStore.class, certificates), noted(NoticeStore.class, new NoticesInMemory()),
                new ReferenceDataInMemory(), WindowsInMemory.with(), new DeliveryCodesInMemory(), sms,
                new ClockAt(SomeCertificates.APPLIED_AT)).function().prime();

        assertThat(calls).containsExactly("find");
        assertThat(sms.messages()).isEmpty();
    }

    private <T> T noted(Class<T> port, T store) {
        return Intercepted.before(port, store, calls::add);
    }
}
