package certpost.staff;

import certpost.domain.audit.AuditEntry;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit, each text just as it was hashed.
 *
 * @param until when it may go
 * @param previousUntil when the entry before may go
 * @param hash of all of it and of the entry before
 */
@Json
record AuditDocument(String subject, long sequence, String at, String by, String agency, String act,
        Map<String, String> what, String until, String previous, String previousUntil, String hash) {

    /** Some entries of a subject, the oldest first. */
    @Json
    record AuditList(List<AuditDocument> entries, @Nullable String next) {}

    static AuditDocument of(AuditEntry entry) {
        return new AuditDocument(entry.subject(), entry.sequence(), entry.at(), entry.by(), entry.agency(), entry.act(),
                entry.what(), entry.until(), entry.previous(), entry.previousUntil(), entry.hash());
    }
}
