package certpost.candidate;

import certpost.aws.Days;
import certpost.aws.SdkClients;
import certpost.aws.Settings;
import certpost.aws.dynamodb.DynamoDbCertificateStore;
import certpost.aws.dynamodb.DynamoDbCodeStore;
import certpost.aws.dynamodb.DynamoDbNoticeStore;
import certpost.aws.dynamodb.DynamoDbReferenceData;
import certpost.aws.dynamodb.DynamoDbReminderStore;
import certpost.aws.dynamodb.DynamoDbSessionStore;
import certpost.aws.dynamodb.DynamoDbWaitingLine;
import certpost.aws.dynamodb.DynamoDbWindowStore;
import certpost.aws.reference.ShippedDivisions;
import certpost.aws.reference.ShippedReferenceData;
import certpost.aws.secrets.KeptHolderKeys;
import certpost.domain.address.Divisions;
import certpost.domain.certificate.CertificateRetention;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.KeptCertificates;
import certpost.domain.holder.HolderKeyring;
import certpost.domain.notice.KeptNotices;
import certpost.domain.notice.NoticeRetention;
import certpost.domain.notice.NoticeStore;
import certpost.domain.queue.QueuePlaces;
import certpost.domain.reference.ReferenceData;
import certpost.domain.registration.ConfirmationCode;
import certpost.domain.window.OpenWindows;
import io.avaje.jsonb.Jsonb;
import java.time.InstantSource;
import java.util.function.Supplier;

/** What the holder's door reaches through to the rest of the house. */
record Ports(CertificateStore certificates, OpenWindows windows, NoticeStore notices, QueuePlaces places,
        ReferenceData reference, HolderKeyring holderKeys, Divisions divisions, ReminderPorts reminding) {

    /** The real ones, as the settings name them. */
    static Ports onAws(Settings settings, Jsonb jsonb, InstantSource clock, Supplier<ConfirmationCode> newCodes) {
        var dynamoDb = SdkClients.dynamoDb();
        String notices = settings.required("NOTICES_TABLE");
        String reminders = settings.required("REMINDERS_TABLE");
        var retention = new CertificateRetention(settings.required("ADDRESS_DAYS", Days::of),
                settings.required("APPLICATION_DAYS", Days::of), settings.required("ROSTER_DAYS", Days::of));
        var noticeRetention = new NoticeRetention(settings.required("NOTICE_DAYS", Days::of));
        return new Ports(
                new KeptCertificates(new DynamoDbCertificateStore(dynamoDb, settings.required("CERTIFICATES_TABLE")),
                        retention, clock),
                new OpenWindows(new DynamoDbSessionStore(dynamoDb, settings.required("SESSIONS_TABLE")),
                        new DynamoDbWindowStore(dynamoDb, settings.required("WINDOWS_TABLE"),
                                settings.required("SESSIONS_TABLE")),
                        clock),
                new KeptNotices(new DynamoDbNoticeStore(dynamoDb, notices, noticeRetention), noticeRetention, clock),
                new QueuePlaces(new DynamoDbWaitingLine(dynamoDb, settings.required("CERTIFICATES_TABLE")), clock),
                new DynamoDbReferenceData(dynamoDb, settings.required("REFERENCE_DATA_TABLE"),
                        new ShippedReferenceData(jsonb), clock),
                new KeptHolderKeys(SdkClients.secrets(jsonb), settings.required("HOLDER_KEYS_SECRET"), clock),
                ShippedDivisions.read(),
                new ReminderPorts(
                        new DynamoDbReminderStore(dynamoDb, reminders), new DynamoDbCodeStore(dynamoDb,
                                settings.required("CONFIRMATION_CODES_TABLE"), reminders, notices, noticeRetention),
                        newCodes));
    }
}
