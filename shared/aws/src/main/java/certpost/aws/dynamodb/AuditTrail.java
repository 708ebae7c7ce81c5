package certpost.aws.dynamodb;

import certpost.aws.dynamodb.Transaction.Outcome;
import certpost.aws.dynamodb.Transaction.Part;
import certpost.domain.audit.AuditEntry;
import certpost.domain.audit.AuditHead;
import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.AuditedAct;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts entries at the ends of chains, each in one transaction with what was done, and with what that ends. */
final class AuditTrail {
    private final DynamoDbClient client;
    private final Table audit;
    private final Duration kept;
    private final Backoff backoff;
    private final @Nullable Ending ending;

    /** What came of an act, and the entry that it has, or would have had. */
    private record Done(Outcome outcome, AuditEntry entry) {}

    /** What goes along with each act. */
    private record Ending(Table table, Attributes item, Expression condition) {}

    AuditTrail(DynamoDbClient client, Table audit, Duration kept, Backoff backoff) {
        this(client, audit, kept, backoff, null);
    }

    private AuditTrail(DynamoDbClient client, Table audit, Duration kept, Backoff backoff, @Nullable Ending ending) {
        this.client = client;
        this.audit = audit;
        this.kept = kept;
        this.backoff = backoff;
        this.ending = ending;
    }

    /** The same, where whatever is done is the end of something: a write that goes along, or all of it is refused. */
    AuditTrail ending(Table table, Attributes item, Expression condition) {
        return new AuditTrail(client, audit, kept, backoff, new Ending(table, item, condition));
    }

    /** Where a chain ends now: behind what is there still goes the next, though nobody is shown it any more. */
    AuditHead head(AuditSubject subject) {
        return audit.last(AuditItem.isOf(subject))
                .map(AuditItem::read)
                .map(AuditEntry::head)
                .orElseGet(() -> AuditHead.none(subject));
    }

    /** Records an act that changes nothing else. */
    AuditEntry append(AuditedAct act, AuditHead likely) {
        return commit(new Transaction(), act, likely).entry();
    }

    /** Does what the transaction has, and records it: all or nothing. The outcome is of those writes alone. */
    Outcome commit(Transaction acts, AuditedAct act) {
        return commit(acts, act, head(act.subject())).outcome();
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

    private Done commit(Transaction acts, AuditedAct act, AuditHead likely) {
        AuditHead head = likely;
        Transaction all = ending == null ? acts : acts.andPut(ending.table(), ending.item(), ending.condition());
        for (int tries = 1;; tries++) {
            AuditEntry entry = act.after(head, kept);
            Outcome outcome = all.andPut(audit, AuditItem.of(entry), AuditItem.IS_ABSENT).commit(client, backoff);
            Optional<AuditEntry> other = inItsPlace(outcome);
            if (other.isEmpty()) {
                return new Done(ofTheActs(outcome, acts.size()), entry);
            }
            if (acts.size() == 0 && other.get().equals(entry)) {
                // The client has repeated a request whose answer was lost; of an act its own write would tell.
                return new Done(new Outcome.Committed(), entry);
            }
            head = next(act, other.get().head(), tries);
        }
    }

    /** The entry because of which alone nothing is stored; empty where there is another reason, or all is stored. */
    private static Optional<AuditEntry> inItsPlace(Outcome outcome) {
        return outcome instanceof Outcome.Cancelled(var parts)
                && others(parts).stream().noneMatch(AuditTrail::isRefused)
                && parts.getLast() instanceof Part.Refused(var there) ? there.map(AuditItem::read) : Optional.empty();
    }

    private static Outcome ofTheActs(Outcome outcome, int acts) {
        return outcome instanceof Outcome.Cancelled(var parts)
                ? new Outcome.Cancelled(becauseOfItself(parts.subList(0, acts)))
                : outcome;
    }

    /** Where only the end that went along was refused, the act is refused by nothing that it would know. */
    private static List<Part> becauseOfItself(List<Part> acts) {
        return acts.stream().anyMatch(AuditTrail::isRefused)
                ? acts
                : Collections.nCopies(acts.size(), new Part.Refused(Optional.empty()));
    }

    private static List<Part> others(List<Part> parts) {
        return parts.subList(0, parts.size() - 1);
    }

    private static boolean isRefused(Part part) {
        return part instanceof Part.Refused;
    }

    /** Somebody else was faster: behind their entry without another read, but where many are, at the end. */
    private AuditHead next(AuditedAct act, AuditHead other, int tries) {
        if (tries == 1) {
            return other;
        }
        backoff.after(tries, "others act on the same subject");
        return head(act.subject());
    }
}
