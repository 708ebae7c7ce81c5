package certpost.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.holder.MobileNumber;
import certpost.domain.notice.SmsSender.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every way of sending an SMS does, as long as its provider is well. */
public abstract class SmsSenderContract {

    /** The sender, always the same within a test. */
    protected abstract SmsSender sender();

    @ParameterizedTest
    @ValueSource(strings = {"+8613800138000", "+85291234567", "+447911123456"})
    void shouldHandOverATextAndNameIt(String mobile) {
        assertThat(send(SomeSms.sent(new MobileNumber(mobile))).messageId()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void shouldHandOverEveryKindOfNotice(NoticeKind kind) {
        Sms sms = new Sms(SomeSms.MOBILE, kind, SomeSms.sent().pattern(), SomeSms.sent().parameters());

        assertThat(send(sms).messageId()).isNotBlank();
    }

    @Test
    void shouldHandOverTheLongestText() {
        assertThat(send(SomeSms.saying("证".repeat(NoticeText.LONGEST))).messageId()).isNotBlank();
    }

    @Test
    void shouldNameTwoMessagesDifferentlyThoughTheyAreEqual() {
        assertThat(send(SomeSms.sent()).messageId()).isNotEqualTo(send(SomeSms.sent()).messageId());
    }

    private Outcome.Accepted send(Sms sms) {
        Outcome outcome = sender().send(sms);
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return (Outcome.Accepted) outcome;
    }
}
