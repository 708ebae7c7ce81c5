package certpost.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmsTest {

    @Test
    void shouldSayItsParametersInTheirOrder() {
        assertThat(SomeSms.sent().text()).isEqualTo("您的社会工作者证书已寄出，单号1000000000001");
    }

    @Test
    void shouldTakeAParameterAsItIs() {
        assertThat(SomeSms.saying("100%s %d $1 \\").text()).isEqualTo("100%s %d $1 \\");
    }

    @Test
    void shouldNotBeBuiltWithAnotherNumberOfParametersThanPlaces() {
        for (List<String> parameters : List.of(List.<String>of(), List.of("a", "b"))) {
            assertThatThrownBy(() -> new Sms(SomeSms.MOBILE, NoticeKind.SENT, "编号%s", parameters))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void shouldShowNeitherNumberNorContent() {
        assertThat(SomeSms.sent()).hasToString("SENT to 138****8000");
    }
}
