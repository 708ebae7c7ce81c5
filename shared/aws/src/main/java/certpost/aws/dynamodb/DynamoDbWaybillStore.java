package certpost.aws.dynamodb;

import certpost.aws.Sleeper;
import certpost.aws.dynamodb.Transaction.Part;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.parcel.Waybill;
import certpost.domain.parcel.WaybillStore;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The owners of waybills, in the table of the carrier's events. */
public final class DynamoDbWaybillStore implements WaybillStore {
    private final DynamoDbClient client;
    private final Table waybills;
    private final Table certificates;
    private final Backoff backoff;

    public DynamoDbWaybillStore(DynamoDbClient client, String carrierEventsTable, String certificatesTable) {
        this(client, carrierEventsTable, certificatesTable, Thread::sleep);
    }

    DynamoDbWaybillStore(DynamoDbClient client, String carrierEventsTable, String certificatesTable, Sleeper sleeper) {
        this.client = client;
        this.waybills = new Table(client, carrierEventsTable);
        this.certificates = new Table(client, certificatesTable);
        this.backoff = new Backoff(sleeper);
    }

    @Override
    public Assigned assign(Certificate changed, Waybill waybill, @Nullable Waybill replaces, String writeId) {
        return assign(changed, waybill, replaces, writeId, transaction -> transaction.commit(client, backoff));
    }

    /** The same by somebody who has the transaction committed. */
    Assigned assign(Certificate changed, Waybill waybill, @Nullable Waybill replaces, String writeId,
            Function<Transaction, Transaction.Outcome> commit) {
        Expression isFree = WaybillItem.isFreeFor(changed.key());
        var transaction = new Transaction().put(waybills, WaybillItem.of(waybill, changed), isFree)
                .put(certificates, CertificateItem.of(changed, writeId), CertificateItem.isBefore(changed));
        if (replaces != null && !replaces.equals(waybill)) {
            transaction.delete(waybills, WaybillItem.key(replaces), isFree);
        }
        return switch (commit.apply(transaction)) {
            case Transaction.Outcome.Committed _ -> new Assigned.Done();
            case Transaction.Outcome.Cancelled(var parts) -> refused(parts, changed, waybill, writeId, commit);
        };
    }

    private Assigned refused(List<Part> parts, Certificate changed, Waybill waybill, String writeId,
            Function<Transaction, Transaction.Outcome> commit) {
        if (parts.getFirst() instanceof Part.Refused) {
            return new Assigned.OtherOwner();
        }
        if (parts.get(1) instanceof Part.Refused(var current)) {
            StoredItem item = current.orElseThrow();
            return CertificateItem.isWrittenBy(item, changed, writeId)
                    ? new Assigned.Done()
                    : new Assigned.Conflict(CertificateItem.read(item));
        }
        // The replaced waybill has become somebody else's, so it is not ours to take away.
        return assign(changed, waybill, null, writeId, commit);
    }

    @Override
    public Optional<CertificateKey> owner(Waybill waybill) {
        return waybills.find(WaybillItem.key(waybill)).map(WaybillItem::owner);
    }

    @Override
    public Map<Waybill, CertificateKey> owners(Collection<Waybill> wanted) {
        var found = new LinkedHashMap<Waybill, CertificateKey>();
        waybills.findAll(new HashSet<>(wanted).stream().map(WaybillItem::key).toList(), backoff)
                .forEach(item -> found.put(WaybillItem.waybill(item), WaybillItem.owner(item)));
        return found;
    }
}
