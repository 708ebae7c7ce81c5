package certpost.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    @ParameterizedTest
    @ValueSource(strings = {"【广东人社】", "一二三四五六七八九", "广东 人社"})
    void shouldRefuseWhatIsNoName(String name) {
        assertThat(Signature.mistakes(name, "registered")).extracting(Mistake::field).containsExactly("name");
        assertThatThrownBy(() -> new Signature(name, "registered")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldTakeNoneForANameButNoneForASource() {
        assertThat(Signature.mistakes("", "registered")).isEmpty();
        assertThat(Signature.mistakes("", "")).extracting(Mistake::field).containsExactly("source");
    }
}
