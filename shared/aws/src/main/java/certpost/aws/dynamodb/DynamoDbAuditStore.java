package certpost.aws.dynamodb;

import certpost.aws.Sleeper;
import certpost.domain.Page;
import certpost.domain.audit.AuditEntry;
import certpost.domain.audit.AuditHead;
import certpost.domain.audit.AuditPlace;
import certpost.domain.audit.AuditStore;
import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.AuditedAct;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The audit in its table: an entry is put where there is none, alone or together with the act that it is about. */
public final class DynamoDbAuditStore implements AuditStore {
    private final Table audit;
    private final Backoff backoff;
    private final InstantSource clock;
    private final AuditTrail trail;

    /**
     * The audit in that table.
     *
     * @param kept for how long its entries are
     */
    public DynamoDbAuditStore(DynamoDbClient client, String auditTable, Duration kept, InstantSource clock) {
        this(client, auditTable, kept, clock, Thread::sleep);
    }

    /** The same for somebody who does nothing that has to be recorded. */
    public static DynamoDbAuditStore toRead(DynamoDbClient client, String auditTable, InstantSource clock) {
        return new DynamoDbAuditStore(client, auditTable, Duration.ZERO, clock);
    }

    DynamoDbAuditStore(DynamoDbClient client, String auditTable, Duration kept, InstantSource clock, Sleeper sleeper) {
        this.audit = new Table(client, auditTable);
        this.backoff = new Backoff(sleeper);
        this.clock = clock;
        this.trail = new AuditTrail(client, audit, kept, backoff);
    }

    @Override
    public AuditEntry append(AuditedAct act) {
        return trail.append(act, trail.head(act.subject()));
    }

    @Override
    public AuditEntry append(AuditedAct act, AuditHead likely) {
        return trail.append(act, likely);
    }

    /** By which acts are recorded in one transaction with what they change. */
    AuditTrail trail() {
        return trail;
    }

    @Override
    public Page<AuditEntry> page(AuditSubject subject, @Nullable String cursor, int limit) {
        Long after = cursor == null ? null : sequence(subject, Cursor.place(cursor));
        List<AuditEntry> found = kept(audit.query(AuditItem.isOf(subject, after))).limit(limit + 1L).toList();
        return Cursor.page(found, limit, entry -> subject + " " + entry.sequence());
    }

    /** Names the subject, so that no cursor leads into another one's chain. */
    private static long sequence(AuditSubject subject, String place) {
        String sequence = place.startsWith(subject + " ") ? place.substring(subject.toString().length() + 1) : "";
        if (!sequence.matches("[0-9]{1,18}")) {
            throw new Page.NoSuchCursor();
        }
        return Long.parseLong(sequence);
    }

    @Override
    public Stream<AuditEntry> chain(AuditSubject subject) {
        return kept(audit.query(AuditItem.isOf(subject)));
    }

    @Override
    public Map<AuditPlace, AuditEntry> findAll(Collection<AuditPlace> places) {
        var found = new LinkedHashMap<AuditPlace, AuditEntry>();
        kept(audit.findAll(new HashSet<>(places).stream().map(AuditItem::key).toList(), backoff).stream())
                .forEach(entry -> found.put(AuditPlace.of(entry), entry));
        return found;
    }

    /** DynamoDB deletes what has expired some time later, so whoever reads looks. */
    private Stream<AuditEntry> kept(Stream<StoredItem> items) {
        Instant now = clock.instant();
        return items.map(AuditItem::read).filter(entry -> entry.isKept(now));
    }
}
