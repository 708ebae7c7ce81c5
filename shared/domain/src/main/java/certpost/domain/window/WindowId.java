package certpost.domain.window;

import certpost.domain.Checked;
import java.util.regex.Pattern;

/** The name that staff give a window, e.g. {@code gd-social-worker-2025}. */
public record WindowId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");

    public WindowId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a window id");
        }
    }

    /** The id that a client sent, or what is wrong with it. */
    public static Checked<WindowId> of(String field, String text) {
        return FORM.matcher(text).matches()
                ? Checked.valid(new WindowId(text))
                : Checked.invalid(field, "malformed", "lower-case letters, digits and hyphens, at most 64");
    }

    @Override
    public String toString() {
        return value;
    }
}
