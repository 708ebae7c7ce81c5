package certpost.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.holder.MobileNumber;
import certpost.domain.notice.SmsSender.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every way of sending an SMS does, as long as its provider is well. */
public abstract class SmsSenderContract {

    /** The sender, always the same within a test. */
    protected abstract SmsSender sender();

    @ParameterizedTest
    @ValueSource(strings = {"+8613800138000", "+85291234567", "+447911123456"})
    void shouldHandOverATextAndNameIt(String mobile) {
        assertThat(send(mobile, "您的证书已寄出").messageId()).isNotBlank();
    }

    @Test
    void shouldHandOverTheLongestText() {
        assertThat(send("+8613800138000", "证".repeat(NoticeText.LONGEST)).messageId()).isNotBlank();
    }

    @Test
    void shouldNameTwoMessagesDifferentlyThoughTheyAreEqual() {
        assertThat(send("+8613800138000", "证书").messageId()).isNotEqualTo(send("+8613800138000", "证书").messageId());
    }

    private Outcome.Accepted send(String mobile, String text) {
        Outcome outcome = sender().send(new MobileNumber(mobile), text);
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return (Outcome.Accepted) outcome;
    }
}
