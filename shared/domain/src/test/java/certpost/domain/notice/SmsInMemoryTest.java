package certpost.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.holder.MobileNumber;
import certpost.domain.notice.SmsSender.Outcome;
import org.junit.jupiter.api.Test;

class SmsInMemoryTest extends SmsSenderContract {
    private static final MobileNumber MOBILE = new MobileNumber("+8613800138000");

    private final SmsInMemory sms = new SmsInMemory();

    @Override
    protected SmsSender sender() {
        return sms;
    }

    @Test
    void shouldAnswerOnceAsItIsToldAndRememberOnlyWhatItAccepted() {
        sms.answerNext(new Outcome.Unknown("time-out"));

        assertThat(sms.send(MOBILE, "first")).isEqualTo(new Outcome.Unknown("time-out"));
        assertThat(sms.send(MOBILE, "second")).isInstanceOf(Outcome.Accepted.class);
        assertThat(sms.messages()).containsExactly(new SmsInMemory.Message(MOBILE, "second"));
    }
}
