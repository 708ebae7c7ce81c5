package certpost.domain.audit;

import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proves a chain: link by link in constant memory, and against the head that was recorded elsewhere. */
public final class Chain {
    private Chain() {}

    /**
     * What came of it.
     *
     * @param entries how many are proved
     * @param end the last of them
     */
    public record Proof(long entries, AuditHead end, Optional<BrokenLink> broken) {}

    /**
     * Proves a chain.
     *
     * @param entries in the order in which they are kept
     * @param now what may be gone by then is not missing
     * @param recorded how far the chain reached once, at the least; {@link AuditHead#none} where nobody knows
     */
    public static Proof prove(AuditSubject subject, Iterator<AuditEntry> entries, AuditHead recorded, Instant now) {
        AuditHead end = AuditHead.none(subject);
        long proved = 0;
        while (entries.hasNext()) {
            AuditEntry entry = entries.next();
            end = proved == 0 ? beginning(entry, end, now) : end;
            Optional<BrokenLink> broken = link(entry, end).or(() -> head(entry, recorded));
            if (broken.isPresent()) {
                return new Proof(proved, end, broken);
            }
            end = entry.head();
            proved++;
        }
        return new Proof(proved, end,
                end.sequence() < recorded.sequence() && !recorded.isOver(now)
                        ? Optional.of(new BrokenLink(subject.toString(), end.sequence() + 1, BrokenLink.Kind.CUT))
                        : Optional.empty());
    }

    /**
     * What is wrong between an entry and the one before it.
     *
     * @param before null where there is none
     * @param now what may be gone by then is not missing
     */
    public static Optional<BrokenLink> link(AuditEntry entry, @Nullable AuditEntry before, Instant now) {
        if (before != null) {
            return link(entry, before.head());
        }
        AuditHead beginning = beginning(entry, AuditHead.none(entry.subject()), now);
        return entry.sequence() > beginning.sequence() + 1
                ? Optional.of(new BrokenLink(entry.subject(), entry.sequence() - 1, BrokenLink.Kind.MISSING))
                : link(entry, beginning);
    }

    /** Where a chain begins whose first entry is that one: behind one that is gone in time, or at the very beginning. */
    private static AuditHead beginning(AuditEntry first, AuditHead none, Instant now) {
        return first.sequence() > 1 && first.before().isOver(now) ? first.before() : none;
    }

    private static Optional<BrokenLink> link(AuditEntry entry, AuditHead before) {
        long due = before.sequence() + 1;
        if (!entry.subject().equals(before.subject()) || entry.sequence() < due) {
            return Optional.of(new BrokenLink(before.subject(), due, BrokenLink.Kind.REORDERED));
        }
        if (entry.sequence() > due) {
            return Optional.of(new BrokenLink(entry.subject(), due, BrokenLink.Kind.MISSING));
        }
        if (!entry.isIntact()) {
            return Optional.of(new BrokenLink(entry.subject(), due, BrokenLink.Kind.CHANGED));
        }
        return entry.before().equals(before)
                ? Optional.empty()
                : Optional.of(new BrokenLink(entry.subject(), due, BrokenLink.Kind.NOT_LINKED));
    }

    /** What is wrong between the recorded head and the entry in its place, which may be gone by that time. */
    public static Optional<BrokenLink> head(@Nullable AuditEntry there, AuditHead recorded, Instant now) {
        if (there == null && recorded.isOver(now)) {
            return Optional.empty();
        }
        return head(there, recorded);
    }

    private static Optional<BrokenLink> head(@Nullable AuditEntry there, AuditHead recorded) {
        if (there == null) {
            return Optional.of(new BrokenLink(recorded.subject(), recorded.sequence(), BrokenLink.Kind.CUT));
        }
        return there.sequence() != recorded.sequence() || there.hash().equals(recorded.hash())
                ? Optional.empty()
                : Optional.of(new BrokenLink(there.subject(), there.sequence(), BrokenLink.Kind.REWRITTEN));
    }
}
