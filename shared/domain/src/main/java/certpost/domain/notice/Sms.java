package certpost.domain.notice;

import certpost.domain.holder.MobileNumber;
import java.util.List;

/**
 * One SMS. A provider that sends texts takes {@link #text()}; one that keeps the texts itself, as mainland providers do,
 * takes template and parameters. Both follow from the same parts, so that they cannot differ.
 *
 * @param to whose number it goes to
 * @param template names the text, whoever keeps it
 * @param pattern the text, with {@code %s} where a parameter stands
 * @param parameters in the order in which they stand in the text; may hold a delivery code
 */
public record Sms(MobileNumber to, NoticeKind template, String pattern, List<String> parameters) {
    private static final String PLACE = "%s";

    public Sms {
        parameters = List.copyOf(parameters);
        if (pattern.split(PLACE, -1).length - 1 != parameters.size()) {
            throw new IllegalArgumentException("not as many parameters as the pattern has places");
        }
    }

    /** What the holder reads, without the sender's signature. */
    public String text() {
        return pattern.formatted(parameters.toArray());
    }

    @Override
    public String toString() {
        return template + " to " + to;
    }
}
