package certpost.staff;

import certpost.aws.SdkClients;
import certpost.aws.Settings;
import certpost.aws.dynamodb.DynamoDbApplicationIndex;
import certpost.aws.dynamodb.DynamoDbCertificateStore;
import certpost.aws.dynamodb.DynamoDbCounterIndex;
import certpost.aws.dynamodb.DynamoDbNoticeStore;
import certpost.aws.dynamodb.DynamoDbQueueStore;
import certpost.aws.dynamodb.DynamoDbReferenceData;
import certpost.aws.dynamodb.DynamoDbReferenceStore;
import certpost.aws.dynamodb.DynamoDbRosterIndex;
import certpost.aws.dynamodb.DynamoDbRosterStore;
import certpost.aws.dynamodb.DynamoDbSessionStore;
import certpost.aws.dynamodb.DynamoDbWindowStore;
import certpost.aws.reference.ShippedDivisions;
import certpost.aws.reference.ShippedReferenceData;
import certpost.aws.secrets.KeptHolderKeys;
import certpost.domain.address.Divisions;
import certpost.domain.certificate.ApplicationIndex;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CounterIndex;
import certpost.domain.certificate.ReferenceStore;
import certpost.domain.certificate.RosterOrder;
import certpost.domain.certificate.RosterStore;
import certpost.domain.holder.HolderKeyring;
import certpost.domain.notice.NoticeStore;
import certpost.domain.queue.QueueStore;
import certpost.domain.reference.ReferenceData;
import certpost.domain.reference.ReferenceDataStore;
import certpost.domain.window.SessionStore;
import certpost.domain.window.WindowStore;
import io.avaje.jsonb.Jsonb;
import java.time.InstantSource;

/** What the staff's door reaches through to the rest of the house. */
record Ports(CertificateStore certificates, RosterStore roster, ReferenceStore references,
        ApplicationIndex applications, RosterOrder rosterOrder, CounterIndex counter, QueueStore queues,
        SessionStore sessions, WindowStore windows, ReferenceData reference, ReferenceDataStore referenceStore,
        NoticeStore notices, HolderKeyring holderKeys, Divisions divisions, InstantSource clock) {

    /** The real ones, as the settings name them. */
    static Ports onAws(Settings settings, Jsonb jsonb, InstantSource clock) {
        var dynamoDb = SdkClients.dynamoDb();
        String certificates = settings.required("CERTIFICATES_TABLE");
        String references = settings.required("REFERENCES_TABLE");
        String sessions = settings.required("SESSIONS_TABLE");
        var reference = new DynamoDbReferenceData(dynamoDb, settings.required("REFERENCE_DATA_TABLE"),
                new ShippedReferenceData(jsonb, settings.optional("CARRIER_CODES")), clock);
        return new Ports(new DynamoDbCertificateStore(dynamoDb, certificates),
                new DynamoDbRosterStore(dynamoDb, certificates, references),
                new DynamoDbReferenceStore(dynamoDb, references), new DynamoDbApplicationIndex(dynamoDb, certificates),
                new DynamoDbRosterIndex(dynamoDb, certificates), new DynamoDbCounterIndex(dynamoDb, certificates),
                new DynamoDbQueueStore(dynamoDb, settings.required("QUEUES_TABLE")),
                new DynamoDbSessionStore(dynamoDb, sessions),
                new DynamoDbWindowStore(dynamoDb, settings.required("WINDOWS_TABLE"), sessions), reference, reference,
                new DynamoDbNoticeStore(dynamoDb, settings.required("NOTICES_TABLE")),
                new KeptHolderKeys(SdkClients.secrets(), settings.required("HOLDER_KEYS_SECRET"), clock),
                ShippedDivisions.read(), clock);
    }
}
