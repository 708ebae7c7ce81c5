package certpost.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmsSignatureTest {

    @ParameterizedTest
    @ValueSource(strings = {"广东人社", "广东省人事考试局", "CERTPOST"})
    void shouldStandBeforeTheTextInBrackets(String name) {
        assertThat(new SmsSignature(name).before("您好")).isEqualTo("【" + name + "】您好");
    }

    @Test
    void shouldLeaveATextAsItIsWhereThereIsNone() {
        assertThat(new SmsSignature("").before("您好")).isEqualTo("您好");
    }

    @ParameterizedTest
    @ValueSource(strings = {"广东省人事考试局一", "【广东】", "广 东", "广东\n", "\uD840\uDC00一二三四五六七"})
    void shouldNotBeBuiltWrong(String name) {
        assertThatThrownBy(() -> new SmsSignature(name)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(name);
    }
}
