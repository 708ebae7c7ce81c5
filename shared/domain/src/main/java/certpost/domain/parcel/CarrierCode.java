package certpost.domain.parcel;

import certpost.domain.Mistake;
import certpost.domain.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One of the carrier's codes and what it means.
 *
 * @param opCode 1 to 8 capital letters and digits
 * @param source who says that it means that
 */
public record CarrierCode(String opCode, ParcelStatus status, String source) {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,8}");
    private static final int LONGEST_SOURCE = 500;

    public CarrierCode {
        List<Mistake> mistakes = mistakes(opCode, source);
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(mistakes.toString());
        }
    }

    /** All that is wrong with what a code would be made of: {@code malformed}, and for the source as {@link PlainText}. */
    public static List<Mistake> mistakes(String opCode, String source) {
        var mistakes = new ArrayList<Mistake>();
        if (!CODE.matcher(opCode).matches()) {
            mistakes.add(new Mistake("opCode", "malformed", "1 to 8 capital letters and digits"));
        }
        mistakes.addAll(PlainText.mistakes("source", source, LONGEST_SOURCE));
        return mistakes;
    }
}
