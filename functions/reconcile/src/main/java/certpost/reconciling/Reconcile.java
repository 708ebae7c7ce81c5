package certpost.reconciling;

import certpost.aws.AdaptersOnDemand;
import certpost.aws.Days;
import certpost.aws.dynamodb.DynamoDbAuditHeadStore;
import certpost.aws.dynamodb.DynamoDbAuditStore;
import certpost.aws.SdkClients;
import certpost.aws.Settings;
import certpost.aws.dynamodb.DynamoDbBatchStore;
import certpost.aws.dynamodb.DynamoDbBooksStore;
import certpost.aws.dynamodb.DynamoDbCertificateStore;
import certpost.aws.dynamodb.DynamoDbClosingStore;
import certpost.aws.dynamodb.DynamoDbLedger;
import certpost.aws.dynamodb.DynamoDbNoticeStore;
import certpost.aws.dynamodb.DynamoDbWaybillStore;
import certpost.domain.books.Book;
import certpost.domain.certificate.CertificateRetention;
import certpost.domain.notice.NoticeRetention;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import io.avaje.jsonb.Jsonb;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Begins the night's books, or goes on with them, and answers with what they say so far. */
public final class Reconcile implements RequestHandler<ScheduledEvent, Map<String, Object>> {
    /** Longer than one page takes. */
    private static final Duration TO_STOP = Duration.ofMinutes(1);
    private static final String GO_ON = "go on";

    private final Stores stores;
    private final Retention retention;
    private final InstantSource clock;
    private final Jsonb jsonb;

    /** As Lambda starts it. */
    public Reconcile() {
        var settings = new Settings(System.getenv());
        var dynamoDb = SdkClients.dynamoDb();
        this.clock = InstantSource.system();
        var certificates = settings.required("CERTIFICATES_TABLE");
        var batches = settings.required("BATCHES_TABLE");
        var waybills = settings.required("CARRIER_EVENTS_TABLE");
        var audit = settings.required("AUDIT_TABLE");
        var books = settings.required("BOOKS_TABLE");
        this.retention = new Retention(
                new CertificateRetention(settings.required("ADDRESS_DAYS", Days::of),
                        settings.required("APPLICATION_DAYS", Days::of), settings.required("ROSTER_DAYS", Days::of)),
                new NoticeRetention(settings.required("NOTICE_DAYS", Days::of)));
        this.stores = new Stores(DynamoDbLedger.certificates(dynamoDb, certificates),
                DynamoDbLedger.references(dynamoDb, settings.required("REFERENCES_TABLE")),
                DynamoDbLedger.batches(dynamoDb, batches), DynamoDbLedger.waybills(dynamoDb, waybills),
                new DynamoDbCertificateStore(dynamoDb, certificates),
                new DynamoDbNoticeStore(dynamoDb, settings.required("NOTICES_TABLE"), retention.notices()),
                new DynamoDbBatchStore(dynamoDb, batches),
                new DynamoDbClosingStore(dynamoDb, settings.required("WINDOWS_TABLE")),
                new DynamoDbWaybillStore(dynamoDb, waybills, certificates), new DynamoDbBooksStore(dynamoDb, books),
                new Chains(DynamoDbLedger.audit(dynamoDb, audit), DynamoDbLedger.auditHeads(dynamoDb, books),
                        DynamoDbAuditStore.toRead(dynamoDb, audit, clock),
                        new DynamoDbAuditHeadStore(dynamoDb, books, clock)));
        this.jsonb = AdaptersOnDemand.jsonb();
    }

    Reconcile(Stores stores, Retention retention, InstantSource clock, Jsonb jsonb) {
        this.stores = stores;
        this.retention = retention;
        this.clock = clock;
        this.jsonb = jsonb;
    }

    @Override
    public Map<String, Object> handleRequest(ScheduledEvent event, Context context) {
        Instant until = clock.instant().plusMillis(context.getRemainingTimeInMillis()).minus(TO_STOP);
        LambdaLogger logger = context.getLogger();
        // As bytes a line stays as it is: text would become a part of another line's JSON.
        var report = new Report(jsonb, line -> logger.log((line + "\n").getBytes(StandardCharsets.UTF_8)));
        var bookkeeping = new Bookkeeping(stores, retention, clock, report);
        Optional<Book> book = bookkeeping.book(Instant.ofEpochMilli(event.getTime().getMillis()), !goesOn(event));
        return book.map(found -> bookkeeping.keep(found, until).answer()).orElse(Map.of());
    }

    private static boolean goesOn(ScheduledEvent event) {
        return event.getDetail() != null && GO_ON.equals(event.getDetail().get("books"));
    }
}
