package certpost.aws.http;

import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says whether a text is JSON as RFC 8259 has it, to the letter: the library's reader takes more than that. */
final class JsonSyntax {
    private static final Pattern SPACE = Pattern.compile("[ \t\n\r]*+");
    private static final Pattern TEXT = Pattern
            .compile("\"(?:[^\"\\\\\\x00-\\x1f]++|\\\\[\"\\\\/bfnrt]|\\\\u[0-9a-fA-F]{4})*+\"");
    private static final Pattern NUMBER = Pattern
            .compile("-?+(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?+(?:[eE][+-]?[0-9]++)?+");
    private static final Pattern WORD = Pattern.compile("true|false|null");

    private final String text;
    private final Matcher matcher;
    private int at;
    private int levelsLeft;

    private JsonSyntax(String text, int deepest) {
        this.text = text;
        this.matcher = SPACE.matcher(text);
        this.levelsLeft = deepest;
    }

    /** Whether the text is one JSON value and nothing else, with no more objects and lists in each other than that. */
    static boolean isJson(String text, int deepest) {
        var syntax = new JsonSyntax(text, deepest);
        return syntax.value() && syntax.at == text.length();
    }

    /** Goes behind a value and the space around it. */
    private boolean value() {
        takes(SPACE);
        boolean taken = switch (at < text.length() ? text.charAt(at) : ' ') {
            case '{' -> list('}', this::member);
            case '[' -> list(']', this::value);
            case '"' -> takes(TEXT);
            case 't', 'f', 'n' -> takes(WORD);
            default -> takes(NUMBER);
        };
        return taken && takes(SPACE);
    }

    private boolean member() {
        takes(SPACE);
        return takes(TEXT) && takes(SPACE) && takes(':') && value();
    }

    /** Goes behind an object or array: elements, with commas between them only. */
    private boolean list(char end, BooleanSupplier element) {
        if (levelsLeft == 0) {
            return false;
        }
        levelsLeft--;
        at++;
        takes(SPACE);
        boolean taken = takes(end) || elements(end, element);
        levelsLeft++;
        return taken;
    }

    private boolean elements(char end, BooleanSupplier element) {
        do {
            if (!element.getAsBoolean()) {
                return false;
            }
        } while (takes(','));
        return takes(end);
    }

    private boolean takes(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private boolean takes(Pattern wanted) {
        boolean there = matcher.usePattern(wanted).region(at, text.length()).lookingAt();
        at = there ? matcher.end() : at;
        return there;
    }
}
