package certpost.staff;

import certpost.domain.audit.ActKind;
import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.AuditedAct;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.window.WindowId;
import certpost.domain.window.Windows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells whether what a request would do is for two people, and puts it in one word: what would be recorded. */
final class Weight {
    private static final String CLOSES_AT = "closesAt";
    /** The number of an entry that was only tried. */
    private static final String UPLOAD = "upload";

    private final Windows windows;
    private final List<AuditedAct> acts;

    /**
     * Of some acts.
     *
     * @param acts what one request would do, the last of them with all that there is to say of it
     */
    Weight(Windows windows, List<AuditedAct> acts) {
        this.windows = windows;
        this.acts = acts;
    }

    /** A window may be announced by one person, and left open longer; to close it earlier takes two. */
    boolean isGreat() {
        return acts.stream().anyMatch(act -> switch (act.kind()) {
            case WINDOW_ANNOUNCED -> false;
            case WINDOW_CHANGED, WINDOW_EXTENDED -> closesEarlier(act);
            default -> true;
        });
    }

    private boolean closesEarlier(AuditedAct act) {
        Instant closesAt = Instant.parse(act.what().getOrDefault(CLOSES_AT, Instant.MAX.toString()));
        return windows.find(new WindowId(act.subject().name()))
                .filter(window -> closesAt.isBefore(window.closesAt()))
                .isPresent();
    }

    /** All of it as one act; reminders, each of which is about another certificate, are their agency's. */
    AuditedAct act(Clerk clerk) {
        AuditedAct last = acts.getLast();
        if (last.kind() == ActKind.REMINDED) {
            return clerk.act(AuditSubject.of(ReferenceKind.AGENCY, clerk.agency()), last.kind(), last.at())
                    .with("holders", acts.size());
        }
        Map<String, String> what = new TreeMap<>(last.what());
        what.remove(UPLOAD);
        return new AuditedAct(last.subject(), last.kind(), last.actor(), last.at(), what);
    }
}
