package certpost.aws.dynamodb;

import certpost.aws.dynamodb.Transaction.Outcome;
import certpost.aws.dynamodb.Transaction.Part;
import certpost.domain.Page;
import certpost.domain.audit.AuditEntry;
import certpost.domain.audit.AuditHead;
import certpost.domain.audit.AuditPlace;
import certpost.domain.audit.AuditStore;
import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.AuditedAct;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The audit in its table: an entry is put where there is none, alone or together with the act that it is about. */
public final class DynamoDbAuditStore implements AuditStore {
    private final DynamoDbClient client;
    private final Table audit;
    private final Backoff backoff;

    public DynamoDbAuditStore(DynamoDbClient client, String auditTable) {
        this(client, auditTable, Thread::sleep);
    }

    DynamoDbAuditStore(DynamoDbClient client, String auditTable, Backoff.Sleeper sleeper) {
        this.client = client;
        this.audit = new Table(client, auditTable);
        this.backoff = new Backoff(sleeper);
    }

    @Override
    public AuditEntry append(AuditedAct act) {
        return append(act, head(act.subject()));
    }

    @Override
    public AuditEntry append(AuditedAct act, AuditHead likely) {
        AuditHead head = likely;
        for (int tries = 1;; tries++) {
            AuditEntry entry = act.after(head);
            Optional<AuditHead> other = switch (audit.put(AuditItem.of(entry), AuditItem.IS_ABSENT)) {
                case Write.Stored _ -> Optional.empty();
                case Write.Refused(var current) -> other(current, entry);
            };
            if (other.isEmpty()) {
                return entry;
            }
            head = next(act, other.get(), tries);
        }
    }

    /** Does what the transaction has, and records it: all or nothing. The outcome is of those writes alone. */
    Outcome commit(Transaction acts, AuditedAct act) {
        AuditHead head = head(act.subject());
        for (int tries = 1;; tries++) {
            AuditEntry entry = act.after(head);
            switch (acts.andPut(audit, AuditItem.of(entry), AuditItem.IS_ABSENT).commit(client, backoff)) {
                case Outcome.Committed committed -> {
                    return committed;
                }
                case Outcome.Cancelled(var parts) -> {
                    List<Part> others = parts.subList(0, parts.size() - 1);
                    if (others.stream().anyMatch(Part.Refused.class::isInstance)
                            || !(parts.getLast() instanceof Part.Refused(var current))) {
                        return new Outcome.Cancelled(others);
                    }
                    Optional<AuditHead> other = other(current, entry);
                    if (other.isEmpty()) {
                        return new Outcome.Committed();
                    }
                    head = next(act, other.get(), tries);
                }
            }
        }
    }

    /** As {@link Table#put}, and records it. */
    Write put(Table table, Attributes item, Expression condition, AuditedAct act) {
        return switch (commit(new Transaction().put(table, item, condition), act)) {
            case Outcome.Committed _ -> new Write.Stored(new StoredItem(item.map()));
            case Outcome.Cancelled(var parts) -> refused(parts.getFirst());
        };
    }

    static Write refused(Part part) {
        if (part instanceof Part.Refused(var current)) {
            return new Write.Refused(current);
        }
        throw new IllegalStateException("a transaction was cancelled by none of its parts");
    }

    /** The entry that is there already; empty where it is our own, whose answer was lost. */
    private static Optional<AuditHead> other(Optional<StoredItem> there, AuditEntry own) {
        AuditEntry entry = AuditItem.read(there.orElseThrow());
        return entry.equals(own) ? Optional.empty() : Optional.of(entry.head());
    }

    /** Somebody else was faster: behind their entry without another read, but where many are, at the end. */
    private AuditHead next(AuditedAct act, AuditHead other, int tries) {
        if (tries == 1) {
            return other;
        }
        backoff.after(tries, "others act on the same subject");
        return head(act.subject());
    }

    private AuditHead head(AuditSubject subject) {
        return audit.last(AuditItem.isOf(subject))
                .map(AuditItem::read)
                .map(AuditEntry::head)
                .orElseGet(() -> AuditHead.none(subject));
    }

    @Override
    public Page<AuditEntry> page(AuditSubject subject, @Nullable String cursor, int limit) {
        Long after = cursor == null ? null : sequence(subject, Cursor.place(cursor));
        List<AuditEntry> found = audit.query(AuditItem.isOf(subject, after))
                .limit(limit + 1L)
                .map(AuditItem::read)
                .toList();
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
        return audit.query(AuditItem.isOf(subject)).map(AuditItem::read);
    }

    @Override
    public Map<AuditPlace, AuditEntry> findAll(Collection<AuditPlace> places) {
        var found = new LinkedHashMap<AuditPlace, AuditEntry>();
        audit.findAll(new HashSet<>(places).stream().map(AuditItem::key).toList(), backoff)
                .stream()
                .map(AuditItem::read)
                .forEach(entry -> found.put(AuditPlace.of(entry), entry));
        return found;
    }
}
