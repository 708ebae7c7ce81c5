package certpost.printer;

import certpost.aws.SdkClients;
import certpost.aws.Settings;
import certpost.aws.dynamodb.DynamoDbBatchStore;
import certpost.aws.dynamodb.DynamoDbCertificateStore;
import certpost.aws.dynamodb.DynamoDbWaybillStore;
import certpost.domain.batch.BatchStore;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.parcel.WaybillStore;

/** What the printing house's door reaches through to the rest of the house. */
record Ports(BatchStore batches, CertificateStore certificates, WaybillStore waybills) {

    /** The real ones, as the settings name them. */
    static Ports onAws(Settings settings) {
        var dynamoDb = SdkClients.dynamoDb();
        String certificates = settings.required("CERTIFICATES_TABLE");
        return new Ports(new DynamoDbBatchStore(dynamoDb, settings.required("BATCHES_TABLE")),
                new DynamoDbCertificateStore(dynamoDb, certificates),
                new DynamoDbWaybillStore(dynamoDb, settings.required("CARRIER_EVENTS_TABLE"), certificates));
    }
}
