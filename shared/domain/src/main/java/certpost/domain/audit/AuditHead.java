package certpost.domain.audit;

/**
 * The end of a chain: how far it reaches, and the hash of its last entry, on which all before it depend.
 *
 * @param sequence of the last entry; 0 for a chain that has none
 */
public record AuditHead(String subject, long sequence, String hash) {
    /** What stands in the first entry in the place of a hash. */
    static final String NOTHING = "0".repeat(64);

    /** Of a chain that has no entry. */
    public static AuditHead none(AuditSubject subject) {
        return none(subject.toString());
    }

    static AuditHead none(String subject) {
        return new AuditHead(subject, 0, NOTHING);
    }
}
