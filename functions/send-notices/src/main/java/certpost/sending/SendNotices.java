package certpost.sending;

import certpost.aws.AdaptersOnDemand;
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
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Told by the certificates' stream what changed, sends the notices that the change needs; called by the schedule, an
 * event without records, sends what is due.
 */
public final class SendNotices implements RequestStreamHandler, Primed {
    /** Longer than a call to the provider may take, and what has to be written after it. */
    private static final int MILLIS_FOR_ONE = 25_000;

    private final Telling telling;
    private final Sweeping sweeping;
    private final DailyCeiling ceiling;
    private final JsonType<StreamEvent> events;
    private final JsonType<StreamAnswer> answers;

    /** As Lambda starts it. */
    public SendNotices() {
        var settings = new Settings(System.getenv());
        var dynamoDb = SdkClients.dynamoDb();
        var clock = InstantSource.system();
        var jsonb = AdaptersOnDemand.jsonb();
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
                        .sender(SdkClients::sns, () -> SdkClients.secrets(jsonb), jsonb),
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
        this.events = jsonb.type(StreamEvent.class);
        this.answers = jsonb.type(StreamAnswer.class);
        Primed.register(this, settings);
    }

    SendNotices(Telling telling, Sweeping sweeping, DailyCeiling ceiling, Jsonb jsonb) {
        this.telling = telling;
        this.sweeping = sweeping;
        this.ceiling = ceiling;
        this.events = jsonb.type(StreamEvent.class);
        this.answers = jsonb.type(StreamAnswer.class);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        try {
            answers.toJson(handle(events.fromJson(in), context), out);
            out.flush();
        } finally {
            // The first words of a line are what an alarm looks for.
            ceiling.report().forEach(context.getLogger()::log);
        }
    }

    private StreamAnswer handle(StreamEvent event, Context context) {
        if (event.records() == null) {
            sweeping.sweep(() -> hasTime(context), line -> context.getLogger().log(line));
            return new StreamAnswer(List.of());
        }
        var failures = new ArrayList<StreamAnswer.Failure>();
        for (StreamEvent.Change change : event.records()) {
            if (!told(change, context)) {
                failures.add(new StreamAnswer.Failure(change.dynamodb().sequenceNumber()));
            }
        }
        return new StreamAnswer(failures);
    }

    /** One record that cannot be dealt with must not hold up the others. */
    private boolean told(StreamEvent.Change change, Context context) {
        try {
            return change.certificate().map(key -> telling.tell(key, () -> hasTime(context))).orElse(false);
        } catch (RuntimeException e) {
            // The kind of failure only: its message might hold what an item holds.
            context.getLogger().log("record " + change.eventID() + " failed: " + e.getClass().getName());
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
}
