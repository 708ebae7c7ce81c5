package certpost.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ReceiptTest {

    @Test
    void shouldCutTheProvidersReasonShortAndScrubItsDigits() {
        assertThat(Receipt.failed("m-1", "cannot reach +8613800138000\nnow").reason())
                .isEqualTo("cannot reach +############# now");
        assertThat(Receipt.failed("m-1", "x".repeat(500)).reason()).hasSize(Receipt.LONGEST_REASON);
        assertThat(Receipt.failed("m-1", "１３８ ٣ 😀".repeat(100)).reason()).startsWith("### # 😀")
                .doesNotContain("１", "٣");
        assertThat(Receipt.failed("m-1", " ").reason()).isEqualTo("not delivered");
    }

    @Test
    void shouldGiveNoReasonForSuccess() {
        assertThat(new Receipt("m-1", true, "accepted").reason()).isEmpty();
    }

    @Test
    void shouldBeOfSomeMessage() {
        assertThatIllegalArgumentException().isThrownBy(() -> Receipt.delivered(""));
    }
}
