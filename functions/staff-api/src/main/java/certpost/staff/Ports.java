package certpost.staff;

import certpost.aws.Days;
import certpost.domain.certificate.CertificateRetention;
import certpost.domain.certificate.KeptCertificates;
import certpost.domain.notice.KeptNotices;
import certpost.domain.notice.NoticeRetention;
import certpost.domain.window.Windows;
import certpost.domain.audit.AuditStore;
import certpost.domain.acts.StaffActs;
import certpost.aws.dynamodb.DynamoDbWindows;
import certpost.aws.dynamodb.DynamoDbStaffActs;
import certpost.aws.dynamodb.DynamoDbAuditStore;
import certpost.aws.SdkClients;
import certpost.aws.Settings;
import certpost.aws.dynamodb.DynamoDbApplicationIndex;
import certpost.aws.dynamodb.DynamoDbCertificateStore;
import certpost.aws.dynamodb.DynamoDbCounterIndex;
import certpost.aws.dynamodb.DynamoDbNoticeStore;
import certpost.aws.dynamodb.DynamoDbProposalStore;
import certpost.aws.dynamodb.DynamoDbReferenceData;
import certpost.aws.dynamodb.DynamoDbReferenceStore;
import certpost.aws.dynamodb.DynamoDbRosterIndex;
import certpost.aws.dynamodb.DynamoDbRosterStore;
import certpost.aws.dynamodb.DynamoDbSessionStore;
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
import certpost.domain.proposal.ProposalStore;
import certpost.domain.reference.ReferenceData;
import certpost.domain.reference.ReferenceDataStore;
import certpost.domain.window.SessionStore;
import io.avaje.jsonb.Jsonb;
import java.time.InstantSource;

/** What the staff's door reaches through to the rest of the house. */
record Ports(CertificateStore certificates, RosterStore roster, ReferenceStore references,
        ApplicationIndex applications, RosterOrder rosterOrder, CounterIndex counter, SessionStore sessions,
        Windows windows, ReferenceData reference, ReferenceDataStore referenceStore, NoticeStore notices,
        StaffActs acts, AuditStore audit, ProposalStore proposals, HolderKeyring holderKeys, Divisions divisions,
        InstantSource clock) {

    /** The real ones, as the settings name them. */
    static Ports onAws(Settings settings, Jsonb jsonb, InstantSource clock) {
        var dynamoDb = SdkClients.dynamoDb();
        String certificates = settings.required("CERTIFICATES_TABLE");
        String references = settings.required("REFERENCES_TABLE");
        String sessions = settings.required("SESSIONS_TABLE");
        String windows = settings.required("WINDOWS_TABLE");
        String notices = settings.required("NOTICES_TABLE");
        var retention = new CertificateRetention(settings.required("ADDRESS_DAYS", Days::of),
                settings.required("APPLICATION_DAYS", Days::of), settings.required("ROSTER_DAYS", Days::of));
        var noticeRetention = new NoticeRetention(settings.required("NOTICE_DAYS", Days::of));
        String proposals = settings.required("PROPOSALS_TABLE");
        var reference = new DynamoDbReferenceData(dynamoDb, settings.required("REFERENCE_DATA_TABLE"),
                new ShippedReferenceData(jsonb, settings.optional("CARRIER_CODES")), clock);
        var audit = new DynamoDbAuditStore(dynamoDb, settings.required("AUDIT_TABLE"),
                settings.required("AUDIT_DAYS", Days::of), clock);
        var acts = new DynamoDbStaffActs(dynamoDb, new DynamoDbStaffActs.Tables(certificates, windows, sessions,
                settings.required("QUEUES_TABLE"), notices, proposals), reference, noticeRetention, audit);
        return new Ports(new KeptCertificates(new DynamoDbCertificateStore(dynamoDb, certificates), retention, clock),
                new DynamoDbRosterStore(dynamoDb, certificates, references),
                new DynamoDbReferenceStore(dynamoDb, references), new DynamoDbApplicationIndex(dynamoDb, certificates),
                new DynamoDbRosterIndex(dynamoDb, certificates), new DynamoDbCounterIndex(dynamoDb, certificates),
                new DynamoDbSessionStore(dynamoDb, sessions), new DynamoDbWindows(dynamoDb, windows), reference,
                reference,
                new KeptNotices(new DynamoDbNoticeStore(dynamoDb, notices, noticeRetention), noticeRetention, clock),
                acts, audit, new DynamoDbProposalStore(dynamoDb, proposals),
                new KeptHolderKeys(SdkClients.secrets(jsonb), settings.required("HOLDER_KEYS_SECRET"), clock),
                ShippedDivisions.read(), clock);
    }

    /** The same, by which other acts are done. */
    Ports with(StaffActs others) {
        return new Ports(certificates, roster, references, applications, rosterOrder, counter, sessions, windows,
                reference, referenceStore, notices, others, audit, proposals, holderKeys, divisions, clock);
    }

    /** The same, to which nothing is written but to those. */
    Ports writingTo(CertificateStore changed, RosterStore entered, StaffActs done, AuditStore recorded) {
        return new Ports(changed, entered, references, applications, rosterOrder, counter, sessions, windows, reference,
                referenceStore, notices, done, recorded, proposals, holderKeys, divisions, clock);
    }
}
