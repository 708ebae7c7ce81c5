package certpost.domain.batch;

import certpost.domain.text.Padded;
import certpost.domain.window.WindowId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One batch of one window, written {@code window.number}, e.g. {@code gd-social-worker-2025.0001}.
 *
 * @param number from 1, in order of registration
 */
public record BatchId(WindowId window, int number) {
    private static final int MOST = 9_999;
    private static final Pattern FORM = Pattern.compile("([a-z0-9-]{1,64})\\.([0-9]{4})");

    public BatchId {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("batches are numbered from 1 to " + MOST);
        }
    }

    /** Reads an id; empty where the text is no batch's. */
    public static Optional<BatchId> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches() || Integer.parseInt(form.group(2)) == 0) {
            return Optional.empty();
        }
        return switch (WindowId.of("batchId", form.group(1))) {
            case certpost.domain.Checked.Valid<WindowId>(var window) ->
                Optional.of(new BatchId(window, Integer.parseInt(form.group(2))));
            case certpost.domain.Checked.Invalid<WindowId> _ -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return window + "." + Padded.of(number, 4);
    }
}
