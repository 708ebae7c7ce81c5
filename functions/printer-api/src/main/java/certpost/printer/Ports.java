package certpost.printer;

import certpost.aws.Days;
import certpost.domain.audit.AuditStore;
import certpost.domain.acts.PrintingActs;
import certpost.aws.dynamodb.DynamoDbPrintingActs;
import certpost.aws.dynamodb.DynamoDbAuditStore;
import certpost.aws.SdkClients;
import certpost.aws.Settings;
import certpost.aws.dynamodb.DynamoDbBatchStore;
import certpost.aws.dynamodb.DynamoDbCarrierEventStore;
import certpost.aws.dynamodb.DynamoDbCertificateStore;
import certpost.aws.dynamodb.DynamoDbReferenceData;
import certpost.aws.dynamodb.DynamoDbWaybillStore;
import certpost.aws.reference.ShippedReferenceData;
import certpost.domain.batch.BatchStore;
import certpost.domain.certificate.CertificateRetention;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.KeptCertificates;
import certpost.domain.parcel.CarrierCodes;
import certpost.domain.parcel.CarrierEventStore;
import certpost.domain.parcel.Journey;
import certpost.domain.parcel.Tracing;
import certpost.domain.parcel.WaybillStore;
import io.avaje.jsonb.Jsonb;
import java.time.InstantSource;
import java.util.function.Supplier;

/** What the printing house's door reaches through to the rest of the house. */
record Ports(BatchStore batches, CertificateStore certificates, WaybillStore waybills, CarrierEventStore events,
        PrintingActs acts, AuditStore audit, Supplier<CarrierCodes> codes) {

    /** The real ones, as the settings name them. */
    static Ports onAws(Settings settings, Jsonb jsonb, InstantSource clock) {
        var dynamoDb = SdkClients.dynamoDb();
        String certificates = settings.required("CERTIFICATES_TABLE");
        String events = settings.required("CARRIER_EVENTS_TABLE");
        var reference = new DynamoDbReferenceData(dynamoDb, settings.required("REFERENCE_DATA_TABLE"),
                new ShippedReferenceData(jsonb, settings.optional("CARRIER_CODES")), clock);
        String batches = settings.required("BATCHES_TABLE");
        var retention = new CertificateRetention(settings.required("ADDRESS_DAYS", Days::of),
                settings.required("APPLICATION_DAYS", Days::of), settings.required("ROSTER_DAYS", Days::of));
        var waybills = new DynamoDbWaybillStore(dynamoDb, events, certificates);
        var audit = new DynamoDbAuditStore(dynamoDb, settings.required("AUDIT_TABLE"),
                settings.required("AUDIT_DAYS", Days::of), clock);
        return new Ports(new DynamoDbBatchStore(dynamoDb, batches),
                new KeptCertificates(new DynamoDbCertificateStore(dynamoDb, certificates), retention, clock), waybills,
                new DynamoDbCarrierEventStore(dynamoDb, events, clock),
                new DynamoDbPrintingActs(dynamoDb, batches, waybills, audit), audit, reference::carrierCodes);
    }

    /** Brings what the carrier said of a waybill before anybody had it into the story of whoever has it now. */
    Tracing tracing() {
        return new Tracing(waybills, events, certificates, new Journey(codes));
    }
}
