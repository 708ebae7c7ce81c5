package certpost.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.notice.SmsSender.Outcome;
import org.junit.jupiter.api.Test;

class SmsInMemoryTest extends SmsSenderContract {
    private final SmsInMemory sms = new SmsInMemory();

    @Override
    protected SmsSender sender() {
        return sms;
    }

    @Test
    void shouldAnswerOnceAsItIsToldAndRememberOnlyWhatItAccepted() {
        sms.answerNext(new Outcome.Unknown("time-out"));

        assertThat(sms.send(SomeSms.saying("first"))).isEqualTo(new Outcome.Unknown("time-out"));
        assertThat(sms.send(SomeSms.saying("second"))).isInstanceOf(Outcome.Accepted.class);
        assertThat(sms.messages()).containsExactly(new SmsInMemory.Message(SomeSms.MOBILE, "second"));
    }
}
