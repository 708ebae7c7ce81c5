package certpost.domain.registration;

import certpost.domain.holder.HolderId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whose reminder it is, and of which qualification: a holder has one of each.
 *
 * @param holder under the version of the key that was the newest when the holder asked
 */
public record ReminderKey(HolderId holder, String qualification) {
    private static final Pattern FORM = Pattern.compile("reminder\\.([a-z0-9-]{1,40})\\.([0-9a-f]{40})");

    public ReminderKey {
        if (!FORM.matcher(text(holder, qualification)).matches()) {
            throw new IllegalArgumentException("a qualification's code is of a to z, 0 to 9 and hyphens");
        }
    }

    /** Reads what {@link #toString} writes; empty where the text is no reminder's. */
    public static Optional<ReminderKey> parse(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new ReminderKey(new HolderId(parts.group(2)), parts.group(1)))
                : Optional.empty();
    }

    private static String text(HolderId holder, String qualification) {
        return "reminder." + qualification + "." + holder;
    }

    @Override
    public String toString() {
        return text(holder, qualification);
    }
}
