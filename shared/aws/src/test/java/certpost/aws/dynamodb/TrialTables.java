package certpost.aws.dynamodb;

import certpost.aws.dynamodb.client.SignedDynamoDb;
import certpost.domain.audit.SomeActs;
import certpost.domain.notice.NoticeRetention;
import certpost.domain.reference.ReferenceDataInMemory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Stores on fresh tables of the template's making for one test; each is made when it is needed and dropped afterwards. */
public final class TrialTables implements AfterEachCallback {
    private static final TemplateTables TEMPLATE = TemplateTables.read();
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int MOST_LOOKS = 300;

    private static final Duration AUDITED = SomeActs.KEPT;
    private static final NoticeRetention NOTICES = new NoticeRetention(Duration.ofDays(30));

    private final DynamoDbClient client;
    private final DynamoDbClient maker;
    private final Map<String, String> made = new LinkedHashMap<>();

    public TrialTables(DynamoDbClient client) {
        this.client = client;
        // A function's client makes no tables.
        this.maker = client instanceof SignedDynamoDb ? EmbeddedDynamoDb.maker() : client;
    }

    /** The client by which they are made. */
    public DynamoDbClient client() {
        return client;
    }

    /** The name of the table that the template calls so. */
    public synchronized String name(String logicalId) {
        return made.computeIfAbsent(logicalId, this::create);
    }

    private String create(String logicalId) {
        String name = logicalId + "-" + UUID.randomUUID();
        maker.createTable(TEMPLATE.creation(logicalId, name));
        maker.waiter()
                .waitUntilTableExists(describe -> describe.tableName(name), wait -> wait.maxAttempts(MOST_LOOKS)
                        .backoffStrategyV2(BackoffStrategy.fixedDelayWithoutJitter(BETWEEN_LOOKS)));
        return name;
    }

    public DynamoDbCertificateStore certificates() {
        return new DynamoDbCertificateStore(client, name("CertificatesTable"));
    }

    public DynamoDbRosterStore roster() {
        return new DynamoDbRosterStore(client, name("CertificatesTable"), name("ReferencesTable"));
    }

    public DynamoDbReferenceStore references() {
        return new DynamoDbReferenceStore(client, name("ReferencesTable"));
    }

    public DynamoDbApplicationIndex index() {
        return new DynamoDbApplicationIndex(client, name("CertificatesTable"));
    }

    public DynamoDbWaybillStore waybills() {
        return new DynamoDbWaybillStore(client, name("CarrierEventsTable"), name("CertificatesTable"));
    }

    public DynamoDbWindowStore windows() {
        return new DynamoDbWindowStore(client, name("WindowsTable"), name("SessionsTable"));
    }

    public DynamoDbSessionStore sessions() {
        return new DynamoDbSessionStore(client, name("SessionsTable"));
    }

    public DynamoDbClosingStore closings() {
        return new DynamoDbClosingStore(client, name("WindowsTable"));
    }

    public DynamoDbBatchStore batches() {
        return new DynamoDbBatchStore(client, name("BatchesTable"));
    }

    public DynamoDbCarrierEventStore carrierEvents(InstantSource clock) {
        return new DynamoDbCarrierEventStore(client, name("CarrierEventsTable"), clock);
    }

    public DynamoDbDeliveryCodeStore deliveryCodes() {
        return new DynamoDbDeliveryCodeStore(client, name("DeliveryCodesTable"));
    }

    public DynamoDbQueueStore queues() {
        return new DynamoDbQueueStore(client, name("QueuesTable"));
    }

    public DynamoDbNoticeStore notices() {
        return new DynamoDbNoticeStore(client, name("NoticesTable"), NOTICES);
    }

    public DynamoDbSmsCountStore smsCounts() {
        return new DynamoDbSmsCountStore(client, name("SmsCountsTable"));
    }

    public DynamoDbRosterIndex rosterIndex() {
        return new DynamoDbRosterIndex(client, name("CertificatesTable"));
    }

    public DynamoDbCounterIndex counterIndex() {
        return new DynamoDbCounterIndex(client, name("CertificatesTable"));
    }

    public DynamoDbRoundStore rounds() {
        return new DynamoDbRoundStore(client, name("RoundsTable"));
    }

    public DynamoDbReminderStore reminders() {
        return new DynamoDbReminderStore(client, name("RemindersTable"));
    }

    public DynamoDbCodeStore codes() {
        return new DynamoDbCodeStore(client, name("ConfirmationCodesTable"), name("RemindersTable"),
                name("NoticesTable"), NOTICES);
    }

    public DynamoDbCallStore calls() {
        return new DynamoDbCallStore(client, name("RemindersTable"), name("NoticesTable"), NOTICES);
    }

    public DynamoDbBooksStore books() {
        return new DynamoDbBooksStore(client, name("BooksTable"));
    }

    public DynamoDbProposalStore proposals() {
        return new DynamoDbProposalStore(client, name("ProposalsTable"));
    }

    public DynamoDbAuditStore audit() {
        return audit(() -> Instant.EPOCH);
    }

    public DynamoDbAuditStore audit(InstantSource clock) {
        return new DynamoDbAuditStore(client, name("AuditTable"), AUDITED, clock);
    }

    public DynamoDbAuditHeadStore auditHeads() {
        return auditHeads(() -> Instant.EPOCH);
    }

    public DynamoDbAuditHeadStore auditHeads(InstantSource clock) {
        return new DynamoDbAuditHeadStore(client, name("BooksTable"), clock);
    }

    public DynamoDbReferenceData reference() {
        return new DynamoDbReferenceData(client, name("ReferenceDataTable"), new ReferenceDataInMemory(),
                InstantSource.system());
    }

    public DynamoDbStaffActs staffActs() {
        return new DynamoDbStaffActs(client,
                new DynamoDbStaffActs.Tables(name("CertificatesTable"), name("WindowsTable"), name("SessionsTable"),
                        name("QueuesTable"), name("NoticesTable"), name("ProposalsTable")),
                reference(), NOTICES, audit());
    }

    public DynamoDbHolderActs holderActs() {
        return new DynamoDbHolderActs(client, name("CertificatesTable"), name("RemindersTable"), audit());
    }

    public DynamoDbPrintingActs printingActs() {
        return new DynamoDbPrintingActs(client, name("BatchesTable"), waybills(), audit());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        made.values().forEach(name -> maker.deleteTable(delete -> delete.tableName(name)));
    }
}
