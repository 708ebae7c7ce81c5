package certpost.domain.notice;

import java.util.regex.Pattern;

/**
 * The name in brackets that an SMS in the mainland begins with (签名): who speaks.
 *
 * @param name Chinese characters, Latin letters and digits, without the brackets; empty for none
 */
public record SmsSignature(String name) {
    /** In UTF-16 units, as SMS count; enough for an agency's short name, such as 广东省人事考试局. */
    public static final int LONGEST = 8;
    /** The same with its brackets. */
    static final int LONGEST_MARK = LONGEST + 2;

    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}A-Za-z0-9]*");

    public SmsSignature {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "must be at most " + LONGEST + " Chinese characters, Latin letters and digits, without brackets");
        }
    }

    /** Whether that is a name, or none. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches() && name.length() <= LONGEST;
    }

    /** The text as it is sent where the provider puts nothing before it. */
    public String before(String text) {
        return name.isEmpty() ? text : "【" + name + "】" + text;
    }
}
