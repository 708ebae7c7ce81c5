package certpost.reminding;

import certpost.aws.AdaptersOnDemand;
import certpost.aws.Days;
import certpost.aws.SdkClients;
import certpost.aws.Settings;
import certpost.aws.dynamodb.DynamoDbCallStore;
import certpost.aws.dynamodb.DynamoDbCertificateStore;
import certpost.aws.dynamodb.DynamoDbNoticeStore;
import certpost.aws.dynamodb.DynamoDbReferenceData;
import certpost.aws.dynamodb.DynamoDbReminderStore;
import certpost.aws.dynamodb.DynamoDbRosterIndex;
import certpost.aws.dynamodb.DynamoDbRoundStore;
import certpost.aws.dynamodb.DynamoDbWindows;
import certpost.aws.reference.ShippedReferenceData;
import certpost.domain.notice.NoticeRetention;
import certpost.domain.reference.Version;
import certpost.domain.registration.Registration;
import certpost.domain.window.Window;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Every ten minutes, writes what holders are to be told of open windows and registrations; a run that died is resumed by a later one. */
public final class RemindHolders implements RequestHandler<ScheduledEvent, List<String>> {
    /** Longer than a page takes: whoever stops before the time is over leaves nothing half done. */
    private static final int MILLIS_FOR_A_PAGE = 60_000;
    private static final int OWNER_BYTES = 12;

    private final OpenDirectWindows windows;
    private final Reminding reminding;
    private final Calling calling;

    /** As Lambda starts it. */
    public RemindHolders() {
        var settings = new Settings(System.getenv());
        var dynamoDb = SdkClients.dynamoDb();
        var clock = InstantSource.system();
        var certificates = settings.required("CERTIFICATES_TABLE");
        var notices = settings.required("NOTICES_TABLE");
        var reminders = settings.required("REMINDERS_TABLE");
        var retention = new NoticeRetention(settings.required("NOTICE_DAYS", Days::of));
        var known = new DynamoDbWindows(dynamoDb, settings.required("WINDOWS_TABLE"));
        var reference = new DynamoDbReferenceData(dynamoDb, settings.required("REFERENCE_DATA_TABLE"),
                new ShippedReferenceData(AdaptersOnDemand.jsonb()), clock);
        this.windows = new OpenDirectWindows(known, reference, clock);
        this.reminding = new Reminding(new DynamoDbRoundStore(dynamoDb, settings.required("ROUNDS_TABLE")),
                new Roster(new DynamoDbRosterIndex(dynamoDb, certificates),
                        new DynamoDbCertificateStore(dynamoDb, certificates),
                        new DynamoDbNoticeStore(dynamoDb, notices, retention), clock),
                known, reference, clock, RemindHolders::randomOwner);
        this.calling = new Calling(new DynamoDbReminderStore(dynamoDb, reminders),
                new DynamoDbCallStore(dynamoDb, reminders, notices, retention), reference, clock);
    }

    RemindHolders(OpenDirectWindows windows, Reminding reminding, Calling calling) {
        this.windows = windows;
        this.calling = calling;
        this.reminding = reminding;
    }

    /** Goes the rounds that are due, and answers with what it did to each window. */
    @Override
    public List<String> handleRequest(ScheduledEvent event, Context context) {
        var done = new ArrayList<String>();
        var failures = new ArrayList<RuntimeException>();
        for (Window window : windows.now()) {
            try {
                Reminding.Outcome outcome = reminding.remind(window,
                        () -> context.getRemainingTimeInMillis() > MILLIS_FOR_A_PAGE);
                outcome.missingYear()
                        .ifPresent(year -> context.getLogger()
                                .log("calendar missing: " + year + ", for a reminder of window " + window.id()));
                done.add("window " + window.id() + ": " + outcome);
                context.getLogger().log(done.getLast());
            } catch (RuntimeException e) {
                // One window that fails must not keep the others' holders in the dark.
                context.getLogger().log("window " + window.id() + " failed: " + e.getClass().getName());
                failures.add(e);
            }
        }
        for (Version<Registration> announced : calling.now()) {
            Registration registration = announced.value();
            String name = "registration " + registration.qualification() + " " + registration.year();
            try {
                int called = calling.call(announced, () -> context.getRemainingTimeInMillis() > MILLIS_FOR_A_PAGE);
                done.add(name + ": " + called + " reminders called");
                context.getLogger().log(done.getLast());
            } catch (RuntimeException e) {
                context.getLogger().log(name + " failed: " + e.getClass().getName());
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("holders of " + failures.size() + " windows or exams could not be reminded",
                    failures.getFirst());
        }
        return done;
    }

    /** Made when called for, never at start: functions that start from one snapshot would share it. */
    private static String randomOwner() {
        var bytes = new byte[OWNER_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
