package certpost.domain.audit;

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
     * @param recorded how far the chain reached once, at the least; {@link AuditHead#none} where nobody knows
     */
    public static Proof prove(AuditSubject subject, Iterator<AuditEntry> entries, AuditHead recorded) {
        AuditHead end = AuditHead.none(subject);
        while (entries.hasNext()) {
            AuditEntry entry = entries.next();
            Optional<BrokenLink> broken = link(entry, end).or(() -> head(entry, recorded));
            if (broken.isPresent()) {
                return new Proof(end.sequence(), end, broken);
            }
            end = entry.head();
        }
        return new Proof(end.sequence(), end,
                end.sequence() < recorded.sequence()
                        ? Optional.of(new BrokenLink(subject.toString(), end.sequence() + 1, BrokenLink.Kind.CUT))
                        : Optional.empty());
    }

    /** What is wrong between an entry and the one before it; null for the latter where there is none. */
    public static Optional<BrokenLink> link(AuditEntry entry, @Nullable AuditEntry before) {
        if (before == null && entry.sequence() > 1) {
            return Optional.of(new BrokenLink(entry.subject(), entry.sequence() - 1, BrokenLink.Kind.MISSING));
        }
        return link(entry, before == null ? AuditHead.none(entry.subject()) : before.head());
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
        return entry.previous().equals(before.hash())
                ? Optional.empty()
                : Optional.of(new BrokenLink(entry.subject(), due, BrokenLink.Kind.NOT_LINKED));
    }

    /** What is wrong between the recorded head and the entry in its place. */
    public static Optional<BrokenLink> head(@Nullable AuditEntry there, AuditHead recorded) {
        if (there == null) {
            return Optional.of(new BrokenLink(recorded.subject(), recorded.sequence(), BrokenLink.Kind.CUT));
        }
        return there.sequence() != recorded.sequence() || there.hash().equals(recorded.hash())
                ? Optional.empty()
                : Optional.of(new BrokenLink(there.subject(), there.sequence(), BrokenLink.Kind.REWRITTEN));
    }
}
