package certpost.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.reference.Qualification;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsSignatureTest {
    private static final SmsSignature LONGEST = new SmsSignature("广东省人事考试局");

    @Test
    void shouldStandBeforeTheTextInBrackets() {
        assertThat(new SmsSignature("广东人社").before("您好")).isEqualTo("【广东人社】您好");
        assertThat(new SmsSignature("").before("您好")).isEqualTo("您好");
    }

    @ParameterizedTest
    @ValueSource(strings = {"广东省人事考试局一", "【广东】", "广 东", "广东\n", "\uD840\uDC00一二三四五六七"})
    void shouldNotBeBuiltWrong(String name) {
        assertThatThrownBy(() -> new SmsSignature(name)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(name);
    }

    @ParameterizedTest
    @EnumSource
    void shouldFitIntoOnePartWithTheLongestTextOfEveryNotice(NoticeKind kind) {
        Certificate certificate = certificate(kind);
        List<Sms> told = certificate.timeline()
                .stream()
                .map(fact -> notice(kind, certificate, fact))
                .map(notice -> NoticeText.of(notice, certificate, "名".repeat(Qualification.LONGEST_NAME)))
                .flatMap(Optional::stream)
                .toList();

        assertThat(LONGEST.name()).hasSize(SmsSignature.LONGEST);
        assertThat(told).isNotEmpty().allSatisfy(sms -> {
            assertThat(sms.text().length()).isLessThanOrEqualTo(NoticeText.LONGEST);
            assertThat(LONGEST.before(sms.text()).length()).isLessThanOrEqualTo(NoticeText.ONE_PART);
        });
    }

    private static Notice notice(NoticeKind kind, Certificate certificate, Fact fact) {
        return Notice.pending(certificate.key(), fact.id(), kind, "", fact.at(), fact.at());
    }

    private static Certificate certificate(NoticeKind kind) {
        return switch (kind) {
            case APPLIED -> SomeCertificates.applied(1);
            case REJECTED -> SomeCertificates.applied(1).rejected(SomeCertificates.APPLIED_AT, "closing");
            case SENT -> SomeCertificates.sent(1);
        };
    }
}
