package certpost.aws.badinput;

import certpost.domain.RandomCases;
import java.util.List;
import java.util.random.RandomGenerator;

/** Texts that nobody types, and some that only look as if somebody had. */
public final class HostileText {
    private static final List<String> WHOLE = List.of("", " ", "\0", "a\0b", "..", "../..", "../../etc/passwd",
            "%2e%2e%2f", ".", "/", "\\", "null", "true", "NaN", "-0", "1e5", "0x10", "١٢٣", "１２３", "²", "=1+1", "+1",
            "-1", "@SUM(1)", "\t=1+1", "＝1", "＋1", "'; DROP TABLE x--", "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/x}", "{{7*7}}", "a\r\nx-injected: 1", "王小\u202e明", "王\u200b小明", "\u2066a\u2069",
            "\ufeffa", "a\ufffe", "\ufffd", "\ud800", "a\udc00b", "e\u0301",
            "z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307", "wаng", "Αlice", "ｗａｎｇ", "ﬁ", "ﷺ", "İ", "ß", "𠮷",
            "😀👨‍👩‍👧", "\u2028", "\u00ad", "\u3164", "丰巢快递柜", "CON", "__proto__", "$ref", "S", "#", "guangdong", "*",
            "\"", "\"\"", "''", ",", ";", "\u001b[31m", "\u0085", "999999999999999999999", "0000", "2025-02-30",
            "2025-13-01", "9999-12-31T23:59:60Z", "-999999999-01-01", "+1000000-01-01T00:00:00Z",
            "2025-09-19T24:00:00+19:00");
    private static final int HUGE = 70_000;
    /** No door lets in more, so nothing longer is made of what was made long before. */
    static final int LONGEST = 1024 * 1024;

    private HostileText() {}

    /** One of them. */
    public static String any(RandomGenerator random) {
        return switch (random.nextInt(13)) {
            case 0 -> RandomCases.wild(random, "abc123-.", 40);
            case 1 -> "x".repeat(1 + random.nextInt(300));
            case 2 -> "王".repeat(1 + random.nextInt(random.nextInt(20) == 0 ? HUGE : 300));
            case 3 -> "王" + " \u0301\u3000[".substring(random.nextInt(4))
                    .repeat(random.nextInt(random.nextInt(20) == 0 ? HUGE : 300)) + "明";
            default -> WHOLE.get(random.nextInt(WHOLE.size()));
        };
    }

    /** A right text that something was done to. */
    public static String spoilt(RandomGenerator random, String right) {
        int at = random.nextInt(right.length() + 1);
        return switch (random.nextInt(7)) {
            case 0 -> right.substring(0, at) + any(random) + right.substring(at);
            case 1 -> any(random) + right;
            case 2 -> right + any(random);
            case 3 -> right.substring(0, at);
            case 4 -> right.repeat(Math.min(2 + random.nextInt(50), atMost(right)));
            case 5 -> RandomCases.sloppily(random, right);
            default -> any(random);
        };
    }

    /** How often a text fits into the longest. */
    static int atMost(String text) {
        return Math.max(1, LONGEST / Math.max(1, text.length()));
    }
}
