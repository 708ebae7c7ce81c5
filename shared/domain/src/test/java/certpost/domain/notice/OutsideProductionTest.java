package certpost.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.holder.MobileNumber;
import certpost.domain.notice.SmsSender.Outcome;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract holds for guests; here everybody is one. */
class OutsideProductionTest extends SmsSenderContract {
    private static final MobileNumber OTHER = new MobileNumber("+8613900139000");

    private final SmsInMemory provider = new SmsInMemory();
    private final AtomicInteger ids = new AtomicInteger();

    @Override
    protected SmsSender sender() {
        return guarded("*");
    }

    @Test
    void shouldGiveGuestsToTheProviderAsItIs() {
        provider.answerNext(new Outcome.TryLater("throttled"));
        SmsSender sender = guarded(" +8613900139000 ,+8613800138000");

        assertThat(sender.send(SomeSms.sent())).isEqualTo(new Outcome.TryLater("throttled"));
        assertThat(sender.send(SomeSms.sent(OTHER))).isEqualTo(new Outcome.Accepted("message-1"));
        assertThat(provider.messages()).containsExactly(new SmsInMemory.Message(OTHER, SomeSms.sent().text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+8613800138001", "+8613800138001,+85251234567"})
    void shouldTextNobodyWhoIsNoGuest(String guests) {
        assertThat(guarded(guests).send(SomeSms.sent())).isEqualTo(new Outcome.Refused("not on the guest list"));
        assertThat(provider.messages()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldPlayAFateWithoutAnyProvider(SimulatedNumber simulated) {
        for (String guests : new String[]{"", "*", simulated.number().e164()}) {
            Outcome outcome = guarded(guests).send(SomeSms.sent(simulated.number()));

            assertThat(outcome).isInstanceOf(switch (simulated) {
                case ACCEPTED -> Outcome.Accepted.class;
                case REFUSED -> Outcome.Refused.class;
                case THROTTLED -> Outcome.TryLater.class;
                case TIMED_OUT -> Outcome.Unknown.class;
            });
        }
        assertThat(provider.messages()).isEmpty();
    }

    @Test
    void shouldNameEachSimulatedMessageDifferently() {
        Sms sms = SomeSms.sent(SimulatedNumber.ACCEPTED.number());

        assertThat(guarded("").send(sms)).isNotEqualTo(guarded("").send(sms));
    }

    /** So that anybody can try them by hand, with an address abroad. */
    @ParameterizedTest
    @EnumSource
    void shouldTakeASimulatedNumberFromAnApplicationAbroad(SimulatedNumber simulated) {
        String typed = simulated.number().e164();

        assertThat(MobileNumber.of("mobile", typed, false).orThrow()).isEqualTo(simulated.number());
        assertThat(typed).as("what the plan keeps for fiction").matches("\\+1[2-9]\\d{2}55501\\d{2}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "+8613800138000;+8613900139000", "*,+8613800138000", "nobody"})
    void shouldRefuseAListThatIsNoneAndRepeatNothingOfIt(String guests) {
        assertThatThrownBy(() -> GuestList.parse(guests)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(guests);
    }

    private SmsSender guarded(String guests) {
        return new OutsideProduction(provider, GuestList.parse(guests), () -> "id-" + ids.incrementAndGet());
    }
}
