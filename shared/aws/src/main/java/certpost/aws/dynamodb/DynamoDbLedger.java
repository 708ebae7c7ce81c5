package certpost.aws.dynamodb;

import certpost.domain.audit.AuditHead;
import certpost.domain.audit.AuditEntry;
import certpost.domain.Page;
import certpost.domain.books.BatchPart;
import certpost.domain.books.Ledger;
import certpost.domain.books.Owned;
import certpost.domain.books.Reserved;
import certpost.domain.certificate.Certificate;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A table read whole.
 *
 * @param <T> what is in an item
 */
public final class DynamoDbLedger<T> implements Ledger<T> {
    private final Table table;
    private final @Nullable Expression filter;
    private final Function<StoredItem, T> read;

    private DynamoDbLedger(DynamoDbClient client, String table, @Nullable Expression filter,
            Function<StoredItem, T> read) {
        this.table = new Table(client, table);
        this.filter = filter;
        this.read = read;
    }

    /** All certificates. */
    public static Ledger<Certificate> certificates(DynamoDbClient client, String certificatesTable) {
        return new DynamoDbLedger<>(client, certificatesTable, null, CertificateItem::read);
    }

    /** All references. */
    public static Ledger<Reserved> references(DynamoDbClient client, String referencesTable) {
        return new DynamoDbLedger<>(client, referencesTable, null,
                item -> new Reserved(ReferenceItem.reference(item), ReferenceItem.certificate(item)));
    }

    /** All manifests, and all parts of lists. */
    public static Ledger<BatchPart> batches(DynamoDbClient client, String batchesTable) {
        return new DynamoDbLedger<>(client, batchesTable, null,
                item -> ListItem.isPart(item) ? ListItem.part(item) : new BatchPart.Manifest(BatchItem.read(item)));
    }

    /** All owners of waybills. */
    public static Ledger<Owned> waybills(DynamoDbClient client, String carrierEventsTable) {
        return new DynamoDbLedger<>(client, carrierEventsTable, WaybillItem.IS_OWNER, WaybillItem::owned);
    }

    /** All entries of the audit. */
    public static Ledger<AuditEntry> audit(DynamoDbClient client, String auditTable) {
        return new DynamoDbLedger<>(client, auditTable, null, AuditItem::read);
    }

    /** All recorded heads of its chains. */
    public static Ledger<AuditHead> auditHeads(DynamoDbClient client, String booksTable) {
        return new DynamoDbLedger<>(client, booksTable, AuditHeadItem.IS_HEAD, AuditHeadItem::read);
    }

    @Override
    public Page<T> page(int segment, int segments, @Nullable String cursor, int limit) {
        Map<String, AttributeValue> after = cursor == null ? null : KeyText.read(Cursor.place(cursor));
        var answer = table.scan(segment, segments, after, filter, limit);
        return new Page<>(answer.items().stream().map(item -> read.apply(new StoredItem(item))).toList(),
                answer.hasLastEvaluatedKey() && !answer.lastEvaluatedKey().isEmpty()
                        ? Cursor.after(KeyText.of(answer.lastEvaluatedKey()))
                        : null);
    }
}
