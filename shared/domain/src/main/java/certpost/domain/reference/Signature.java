package certpost.domain.reference;

import certpost.domain.Mistake;
import certpost.domain.notice.SmsSignature;
import certpost.domain.text.PlainText;
import java.util.ArrayList;
import java.util.List;

/**
 * The sender's name before each SMS, as staff load it: there is one.
 *
 * @param name see {@link SmsSignature}
 * @param source by whose decision, or by which registration with the provider
 */
public record Signature(String name, String source) {
    /** The code of the only one. */
    public static final String CODE = "sms";

    private static final int LONGEST_SOURCE = 500;

    public Signature {
        List<Mistake> mistakes = mistakes(name, source);
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(mistakes.toString());
        }
    }

    /** All that is wrong with what a signature would be made of: codes as {@link PlainText}. */
    public static List<Mistake> mistakes(String name, String source) {
        var mistakes = new ArrayList<Mistake>();
        if (!SmsSignature.isName(name)) {
            mistakes.add(new Mistake("name", "malformed", "at most " + SmsSignature.LONGEST
                    + " Chinese characters, Latin letters and digits, without brackets"));
        }
        mistakes.addAll(PlainText.mistakes("source", source, LONGEST_SOURCE));
        return mistakes;
    }

    /** As it is sent. */
    SmsSignature sms() {
        return new SmsSignature(name);
    }
}
