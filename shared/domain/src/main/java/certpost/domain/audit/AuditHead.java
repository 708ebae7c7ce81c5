package certpost.domain.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The end of a chain: how far it reaches, and the hash of its last entry, on which all before it depend.
 *
 * @param sequence of the last entry; 0 for a chain that has none
 * @param until when that entry may go, as it says; empty where nobody knows
 */
public record AuditHead(String subject, long sequence, String hash, String until) {
    /** What stands in the first entry in the place of a hash. */
    static final String NOTHING = "0".repeat(64);

    /** Of a chain that has no entry. */
    public static AuditHead none(AuditSubject subject) {
        return none(subject.toString());
    }

    /** Whether the last entry may be gone by then; what cannot be read says no. */
    public boolean isOver(Instant now) {
        return end().filter(end -> !end.isAfter(now)).isPresent();
    }

    /** When it may go; empty where that cannot be read. */
    public Optional<Instant> end() {
        try {
            return until.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(until));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    static AuditHead none(String subject) {
        return new AuditHead(subject, 0, NOTHING, "");
    }
}
