package certpost.domain.proposal;

import certpost.domain.audit.ActKind;
import certpost.domain.audit.Actor;
import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.AuditedAct;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An act that one person of an agency has asked for, and that is done when a second one of the same agency approves it.
 *
 * @param request what was asked for, and is done then
 * @param subject what it is about
 * @param act what it would be recorded as
 * @param what more would be recorded of it, as things stood then; nothing personal
 * @param by who proposed it, as the token's {@code sub} names them
 * @param decision none as long as it waits
 */
public record Proposal(ProposalId id, String agency, ProposedRequest request, AuditSubject subject, ActKind act,
        Map<String, String> what, String by, Instant at, ProposalState state, @Nullable Decision decision) {
    /** Longer than any public holiday; whatever is older was forgotten, and is proposed anew. */
    private static final Duration WAITS = Duration.ofDays(14);
    /** Acts of many writes, which no transaction can hold; all others are one transaction, together with the proposal. */
    private static final Set<ActKind> OF_MANY_WRITES = Set.of(ActKind.ROSTER_IMPORTED, ActKind.REMINDED);
    private static final String VERSION = "version";

    /**
     * What somebody made of it.
     *
     * @param reason of a rejection; empty else
     */
    public record Decision(String by, Instant at, String reason) {}

    public Proposal {
        what = Collections.unmodifiableMap(new TreeMap<>(what));
        if ((state == ProposalState.WAITING) != (decision == null)) {
            throw new IllegalArgumentException("what waits is not decided, and all else is");
        }
    }

    /** A proposal that nobody has decided on, of an act that was tried. */
    public static Proposal of(AuditedAct tried, ProposedRequest request, String requestId) {
        return new Proposal(ProposalId.of(tried.at(), requestId), tried.actor().agency(), request, tried.subject(),
                tried.kind(), tried.what(), tried.actor().name(), tried.at(), ProposalState.WAITING, null);
    }

    /** From when on there is no such proposal any more, whatever became of it. */
    public Instant expiresAt() {
        return at.plus(WAITS);
    }

    public boolean isLiveAt(Instant now) {
        return now.isBefore(expiresAt());
    }

    public boolean isBy(String name) {
        return by.equals(name);
    }

    /** Whether it can still be approved: also once more, where whoever was at it may have died. */
    public boolean isOpen() {
        return state == ProposalState.WAITING || state == ProposalState.APPROVED;
    }

    /** Whether it is approved first, and done after that, step by step. */
    public boolean isOfManyWrites() {
        return OF_MANY_WRITES.contains(act);
    }

    /**
     * Whether this is not what was proposed any more, since its subject was changed in between: it has another version
     * or, where it has none, something else would come of it.
     */
    public boolean isOvertakenIn(AuditedAct now) {
        return isOvertakenBy(now.what());
    }

    /** Whether who proposes that asks for this once more, as one does whom no answer has reached. */
    public boolean isAskedForBy(Proposal again) {
        return isOpen() && request.equals(again.request)
                && (state == ProposalState.APPROVED || !isOvertakenBy(again.what));
    }

    private boolean isOvertakenBy(Map<String, String> now) {
        return isOfManyWrites()
                ? !what.equals(now)
                : what.containsKey(VERSION) && !what.get(VERSION).equals(now.get(VERSION));
    }

    public Proposal approved(String approver, Instant now) {
        return decided(ProposalState.APPROVED, new Decision(approver, now, ""));
    }

    /** Done; by whoever has approved it, if that is known. */
    public Proposal done(String approver, Instant now) {
        return decided(ProposalState.DONE, decision == null ? new Decision(approver, now, "") : decision);
    }

    public Proposal rejected(String by, Instant now, String reason) {
        return decided(ProposalState.REJECTED, new Decision(by, now, reason));
    }

    private Proposal decided(ProposalState next, Decision made) {
        return new Proposal(id, agency, request, subject, act, what, by, at, next, made);
    }

    /** That it is proposed, to the byte, for the audit. */
    public AuditedAct proposing() {
        return entry(new AuditedAct(subject, ActKind.PROPOSED, new Actor(by, agency), at, what)).with("act", act)
                .with("sha256", request.sha256());
    }

    /** Something that somebody makes of it, for the audit. */
    public AuditedAct deciding(ActKind kind, String name, Instant now) {
        return namingBoth(new AuditedAct(subject, kind, new Actor(name, agency), now));
    }

    /** An act that is done by this proposal, with both names. */
    public AuditedAct namingBoth(AuditedAct done) {
        return entry(done).with("proposedBy", by);
    }

    private AuditedAct entry(AuditedAct about) {
        return about.with("proposal", id);
    }
}
