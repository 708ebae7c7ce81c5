package certpost.sending;

import certpost.aws.Days;
import certpost.aws.Primed;
import certpost.aws.SdkClients;
import certpost.aws.Settings;
import certpost.aws.dynamodb.DynamoDbCertificateStore;
import certpost.aws.dynamodb.DynamoDbCodeStore;
import certpost.aws.dynamodb.DynamoDbDeliveryCodeStore;
import certpost.aws.dynamodb.DynamoDbNoticeStore;
import certpost.aws.dynamodb.DynamoDbReferenceData;
import certpost.aws.dynamodb.DynamoDbReminderStore;
import certpost.aws.dynamodb.DynamoDbSmsCountStore;
import certpost.aws.dynamodb.DynamoDbWindows;
import certpost.aws.reference.ShippedReferenceData;
import certpost.domain.certificate.CertificateId;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateRetention;
import certpost.domain.certificate.KeptCertificates;
import certpost.domain.holder.HolderId;
import certpost.domain.notice.DailyCeiling;
import certpost.domain.notice.KeptNotices;
import certpost.domain.notice.NoticeRetention;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import io.avaje.jsonb.Jsonb;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Told by the certificates' stream what changed, sends the notices that the change needs; called by the schedule, an
 * event without records, sends what is due.
 */
public final class SendNotices implements RequestHandler<DynamodbEvent, StreamsEventResponse>, Primed {
    /** Longer than a call to the provider may take, and what has to be written after it. */
    private static final int MILLIS_FOR_ONE = 25_000;

    private final Telling telling;
    private final Sweeping sweeping;
    private final DailyCeiling ceiling;

    /** As Lambda starts it. */
    public SendNotices() {
        var settings = new Settings(System.getenv());
        var dynamoDb = SdkClients.dynamoDb();
        var clock = InstantSource.system();
        var jsonb = Jsonb.builder().build();
        var reference = new DynamoDbReferenceData(dynamoDb, settings.required("REFERENCE_DATA_TABLE"),
                new ShippedReferenceData(jsonb), clock);
        var retention = new CertificateRetention(settings.required("ADDRESS_DAYS", Days::of),
                settings.required("APPLICATION_DAYS", Days::of), settings.required("ROSTER_DAYS", Days::of));
        var noticeRetention = new NoticeRetention(settings.required("NOTICE_DAYS", Days::of));
        var certificates = new KeptCertificates(
                new DynamoDbCertificateStore(dynamoDb, settings.required("CERTIFICATES_TABLE")), retention, clock);
        String noticesTable = settings.required("NOTICES_TABLE");
        String reminders = settings.required("REMINDERS_TABLE");
        var notices = new KeptNotices(new DynamoDbNoticeStore(dynamoDb, noticesTable, noticeRetention), noticeRetention,
                clock);
        this.ceiling = new DailyCeiling(
                new SmsChoice(settings, clock, () -> UUID.randomUUID().toString(), reference::signature)
                        .sender(SdkClients::sns, SdkClients::secrets, jsonb),
                new DynamoDbSmsCountStore(dynamoDb, settings.required("SMS_COUNTS_TABLE")),
                settings.required("SMS_DAILY_CEILING", DailyCeiling::parse), clock);
        var attending = new Attending(notices, reference,
                new DynamoDbWindows(dynamoDb, settings.required("WINDOWS_TABLE")),
                new DynamoDbDeliveryCodeStore(dynamoDb, settings.required("DELIVERY_CODES_TABLE")),
                new ReminderMessages(new DynamoDbReminderStore(dynamoDb, reminders), new DynamoDbCodeStore(dynamoDb,
                        settings.required("CONFIRMATION_CODES_TABLE"), reminders, noticesTable, noticeRetention),
                        reference),
                ceiling, clock);
        this.telling = new Telling(certificates, notices, attending);
        this.sweeping = new Sweeping(certificates, notices, attending, clock, Thread::sleep);
        Primed.register(this, settings);
    }

    SendNotices(Telling telling, Sweeping sweeping, DailyCeiling ceiling) {
        this.telling = telling;
        this.sweeping = sweeping;
        this.ceiling = ceiling;
    }

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        try {
            return handle(event, context);
        } finally {
            // The first words of a line are what an alarm looks for.
            ceiling.report().forEach(context.getLogger()::log);
        }
    }

    private StreamsEventResponse handle(DynamodbEvent event, Context context) {
        if (event.getRecords() == null) {
            sweeping.sweep(() -> hasTime(context), line -> context.getLogger().log(line));
            return new StreamsEventResponse(List.of());
        }
        var failures = new ArrayList<BatchItemFailure>();
        for (DynamodbStreamRecord record : event.getRecords()) {
            if (!told(record, context)) {
                failures.add(new BatchItemFailure(record.getDynamodb().getSequenceNumber()));
            }
        }
        return new StreamsEventResponse(failures);
    }

    /** One record that cannot be dealt with must not hold up the others. */
    private boolean told(DynamodbStreamRecord record, Context context) {
        try {
            Optional<CertificateKey> key = key(record);
            return key.isPresent() && telling.tell(key.get(), () -> hasTime(context));
        } catch (RuntimeException e) {
            // The kind of failure only: its message might hold what an item holds.
            context.getLogger().log("record " + record.getEventID() + " failed: " + e.getClass().getName());
            return false;
        }
    }

    /** Has nothing to tell of a certificate that there is not. */
    @Override
    public void prime() {
        var nobody = new HolderId("0000000000000000000000000000000000000000");
        CertificateId.parse("nobody.nothing.1980.00000000000000000000")
                .ifPresent(nothing -> telling.tell(new CertificateKey(nobody, nothing), () -> false));
    }

    private static boolean hasTime(Context context) {
        return context.getRemainingTimeInMillis() >= MILLIS_FOR_ONE;
    }

    private static Optional<CertificateKey> key(DynamodbStreamRecord record) {
        var keys = record.getDynamodb().getKeys();
        var holder = keys.get("holderId");
        var certificate = keys.get("certificateId");
        if (holder == null || certificate == null) {
            return Optional.empty();
        }
        return CertificateId.parse(certificate.getS())
                .map(parsed -> new CertificateKey(new HolderId(holder.getS()), parsed));
    }
}
