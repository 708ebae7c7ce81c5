package certpost.domain.notice;

import static certpost.domain.certificate.SomeCertificates.collected;
import static certpost.domain.certificate.SomeCertificates.reissued;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.Collector;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told of the counter, as long as the certificate is where the notice says. */
class TextsAtTheCounterTest {
    private static final String NAME = "社会工作者";

    @Test
    void shouldSayWhoHasCollectedIt() {
        Certificate byHolder = collected(1, Collector.HOLDER);
        Certificate byProxy = collected(1, Collector.PROXY);

        assertThat(text(latest(byHolder), byHolder))
                .hasValueSatisfying(text -> assertThat(text).contains(NAME, "由本人领取"));
        assertThat(text(latest(byProxy), byProxy)).hasValueSatisfying(text -> assertThat(text).contains("由代领人领取"));
    }

    @Test
    void shouldTellNobodyOfAPaperIssuedAnewOnceItIsCollected() {
        Certificate issued = reissued(1);

        assertThat(text(latest(issued), issued)).hasValueSatisfying(text -> assertThat(text).contains(NAME, "已补发"));
        assertThat(text(latest(issued), collected(issued, Collector.HOLDER))).isEmpty();
    }

    private static Notice latest(Certificate certificate) {
        return Notice.of(certificate, certificate.timeline().getLast()).getFirst();
    }

    private static Optional<String> text(Notice notice, Certificate certificate) {
        return NoticeText.of(notice, certificate, NAME, Optional.empty()).map(Sms::text);
    }
}
