package certpost.aws.http;

/** Reads a text as JSON writes it (RFC 8259, section 7). */
final class JsonText {
    private static final int UNICODE_DIGITS = 4;
    private static final int HEXADECIMAL = 16;

    private JsonText() {}

    /** The text between quotation marks, its escapes resolved; what is no JSON text is an {@link IllegalArgumentException}. */
    static String read(String quoted) {
        int end = quoted.length() - 1;
        if (end < 1 || quoted.charAt(0) != '"' || quoted.charAt(end) != '"') {
            throw new IllegalArgumentException("not a text in quotation marks");
        }
        return quoted.indexOf('\\') < 0 ? quoted.substring(1, end) : unescaped(quoted, end);
    }

    private static String unescaped(String quoted, int end) {
        var text = new StringBuilder(end);
        int at = 1;
        while (at < end) {
            char c = quoted.charAt(at++);
            if (c != '\\') {
                text.append(c);
            } else if (quoted.charAt(at) == 'u') {
                text.append((char) Integer.parseInt(quoted, at + 1, at + 1 + UNICODE_DIGITS, HEXADECIMAL));
                at += 1 + UNICODE_DIGITS;
            } else {
                text.append(escaped(quoted.charAt(at++)));
            }
        }
        return text.toString();
    }

    private static char escaped(char c) {
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> throw new IllegalArgumentException("no such escape");
        };
    }
}
