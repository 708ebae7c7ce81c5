package certpost.domain.notice;

import java.util.function.Supplier;

/**
 * Sends as every stage but production may: simulated numbers play their fate and are given to no provider, and of real
 * numbers only guests are texted.
 */
public final class OutsideProduction implements SmsSender {
    private final SmsSender provider;
    private final GuestList guests;
    private final Supplier<String> ids;

    /**
     * Stands before a provider.
     *
     * @param ids makes ids of messages that no provider names
     */
    public OutsideProduction(SmsSender provider, GuestList guests, Supplier<String> ids) {
        this.provider = provider;
        this.guests = guests;
        this.ids = ids;
    }

    @Override
    public Outcome send(Sms sms) {
        return SimulatedNumber.at(sms.to())
                .map(simulated -> simulated.outcome(ids))
                .orElseGet(
                        () -> guests.has(sms.to()) ? provider.send(sms) : new Outcome.Refused("not on the guest list"));
    }
}
