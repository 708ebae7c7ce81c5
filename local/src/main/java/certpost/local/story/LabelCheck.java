package certpost.local.story;

import certpost.local.simulate.Label;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares a batch's labels with what its holders were promised. */
final class LabelCheck {
    private final List<Label> labels;
    private final Map<String, Candidate> expected = new HashMap<>();
    private String detail = "";

    LabelCheck(List<Label> labels, List<Candidate> applied) {
        this.labels = labels;
        applied.forEach(one -> expected.put(one.reference(), one));
    }

    /** The first thing that was not as expected. */
    String detail() {
        return detail;
    }

    boolean everyoneOnce() {
        Set<String> seen = new HashSet<>();
        for (Label label : labels) {
            Candidate one = expected.get(label.reference());
            if (one == null || !seen.add(label.reference())) {
                return wrong("line " + label.sequence() + " is nobody's, or somebody's twice");
            }
            MailApplication live = one.live();
            if (live == null || !fits(label, live)
                    || !label.certificateNumber().equals(one.holder().certificateNumber())) {
                return wrong("line " + label.sequence() + " is not what its holder asked for last");
            }
        }
        return seen.size() == expected.size() || wrong(expected.size() - seen.size() + " applications are missing");
    }

    boolean inOrder() {
        Instant before = Instant.EPOCH;
        int sequence = 0;
        for (Label label : labels) {
            sequence++;
            @Nullable
            Candidate one = expected.get(label.reference());
            if (label.sequence() != sequence) {
                return wrong("expected line " + sequence + ", came " + label.sequence());
            }
            if (one != null && one.registeredAt().isBefore(before)) {
                return wrong("line " + sequence + " was registered before the line above it");
            }
            before = one == null ? before : one.registeredAt();
        }
        return true;
    }

    /** Whether a label is what the holder last asked for; a cell may be guarded against being a formula. */
    static boolean fits(Label label, MailApplication application) {
        return label.recipient().equals(application.recipient()) && label.detail().equals(application.detail())
                && digits(label.mobile()).endsWith(digits(application.mobile()));
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private boolean wrong(String what) {
        detail = what;
        return false;
    }
}
