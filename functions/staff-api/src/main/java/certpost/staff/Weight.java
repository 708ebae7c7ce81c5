package certpost.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import certpost.domain.audit.ActKind;
import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.AuditedAct;
import certpost.domain.proposal.Digest;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.window.WindowId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whether what a request would do is for two people, and puts it in one word: what would be recorded. */
final class Weight {
    private static final String OPENS_AT = "opensAt";
    private static final String CLOSES_AT = "closesAt";
    /** The number of an entry that was only tried. */
    private static final String UPLOAD = "upload";
    private static final String NONE = "0";

    private final Ports ports;
    private final List<AuditedAct> acts;

    /**
     * Of some acts.
     *
     * @param acts what one request would do, the last of them with all that there is to say of it
     */
    Weight(Ports ports, List<AuditedAct> acts) {
        this.ports = ports;
        this.acts = acts;
    }

    /** Whether nothing would be changed. */
    boolean isNone() {
        return acts.isEmpty() || (acts.getLast().kind() == ActKind.ROSTER_IMPORTED
                && Stream.of(RosterDocument.ACCEPTED, RosterDocument.CHANGED, RosterDocument.LEFT)
                        .allMatch(count -> NONE.equals(acts.getLast().what().get(count))));
    }

    /** A window may be announced by one person, and left open longer; to shorten it at either end takes two. */
    boolean isGreat() {
        return acts.stream().anyMatch(act -> switch (act.kind()) {
            case WINDOW_ANNOUNCED -> false;
            case WINDOW_CHANGED, WINDOW_EXTENDED -> shortens(act);
            default -> true;
        });
    }

    private boolean shortens(AuditedAct act) {
        Instant opensAt = Instant.parse(act.what().getOrDefault(OPENS_AT, Instant.MIN.toString()));
        Instant closesAt = Instant.parse(act.what().getOrDefault(CLOSES_AT, Instant.MAX.toString()));
        return ports.windows()
                .find(new WindowId(act.subject().name()))
                .filter(window -> opensAt.isAfter(window.opensAt()) || closesAt.isBefore(window.closesAt()))
                .isPresent();
    }

    /** All of it as one act; reminders, each of which is about another certificate, are their agency's. */
    AuditedAct act(Clerk clerk) {
        AuditedAct last = acts.getLast();
        return switch (last.kind()) {
            case REMINDED -> clerk.act(AuditSubject.of(ReferenceKind.AGENCY, clerk.agency()), last.kind(), last.at())
                    .with("holders", acts.size())
                    .with("references", digestOfSubjects());
            case ROSTER_IMPORTED -> withoutUpload(last).with("rostersBefore", rostersBefore(last.subject()));
            default -> last;
        };
    }

    /** Whom it is about: the same number of others is something else. */
    private String digestOfSubjects() {
        return Digest.sha256(acts.stream()
                .map(act -> act.subject().toString())
                .sorted()
                .collect(Collectors.joining("\n"))
                .getBytes(UTF_8));
    }

    /** An older roster would undo a newer one, with the very same counts. */
    private long rostersBefore(AuditSubject window) {
        return ports.audit().chain(window).filter(entry -> entry.act().equals(ActKind.ROSTER_UPLOADED.name())).count();
    }

    private static AuditedAct withoutUpload(AuditedAct imported) {
        Map<String, String> what = new TreeMap<>(imported.what());
        what.remove(UPLOAD);
        return new AuditedAct(imported.subject(), imported.kind(), imported.actor(), imported.at(), what);
    }
}
