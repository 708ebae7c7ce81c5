package certpost.domain.audit;

import java.util.Optional;

/** Where an entry stands. */
public record AuditPlace(String subject, long sequence) {
    /** The sequence of what has none. */
    public static final long NOWHERE = 0;

    /** Whether an entry can be there at all; what was put elsewhere was put by no code of ours. */
    public boolean isPossible() {
        return sequence > NOWHERE && AuditSubject.parse(subject).isPresent();
    }

    /** Of an entry. */
    public static AuditPlace of(AuditEntry entry) {
        return new AuditPlace(entry.subject(), entry.sequence());
    }

    /** The place before; empty for the first. */
    public Optional<AuditPlace> before() {
        return sequence > 1 ? Optional.of(new AuditPlace(subject, sequence - 1)) : Optional.empty();
    }
}
