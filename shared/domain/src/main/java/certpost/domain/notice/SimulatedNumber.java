package certpost.domain.notice;

import certpost.domain.holder.MobileNumber;
import certpost.domain.notice.SmsSender.Outcome;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Numbers that play an SMS's fate outside production. No person can have one: in every area of the North American
 * Numbering Plan 555-0100 to 555-0199 are kept for fiction. The mainland keeps no numbers so, and any of its unused
 * prefixes may be opened tomorrow.
 */
public enum SimulatedNumber {
    /** Always succeeds. */
    ACCEPTED("+12015550100"),
    /** Always fails. */
    REFUSED("+12015550101"),
    /** Is always throttled. */
    THROTTLED("+12015550102"),
    /** Always times out. */
    TIMED_OUT("+12015550103");

    private final String e164;

    SimulatedNumber(String e164) {
        this.e164 = e164;
    }

    /** What is simulated at a number; empty for a real one. */
    public static Optional<SimulatedNumber> at(MobileNumber number) {
        return Stream.of(values()).filter(simulated -> simulated.e164.equals(number.e164())).findFirst();
    }

    /** The number itself. */
    public MobileNumber number() {
        return new MobileNumber(e164);
    }

    /** What the provider would say. */
    Outcome outcome(Supplier<String> ids) {
        return switch (this) {
            case ACCEPTED -> new Outcome.Accepted("simulated-" + ids.get());
            case REFUSED -> new Outcome.Refused("simulated refusal");
            case THROTTLED -> new Outcome.TryLater("simulated throttling");
            case TIMED_OUT -> new Outcome.Unknown("simulated time-out");
        };
    }
}
