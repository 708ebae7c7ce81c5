package certpost.carrier;

import certpost.aws.Days;
import certpost.aws.SdkClients;
import certpost.aws.Settings;
import certpost.aws.dynamodb.DynamoDbCarrierEventStore;
import certpost.aws.dynamodb.DynamoDbCertificateStore;
import certpost.aws.dynamodb.DynamoDbDeliveryCodeStore;
import certpost.aws.dynamodb.DynamoDbReferenceData;
import certpost.aws.dynamodb.DynamoDbWaybillStore;
import certpost.aws.reference.ShippedReferenceData;
import certpost.aws.secrets.KeptSecret;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.parcel.CarrierCodes;
import certpost.domain.parcel.CarrierEventStore;
import certpost.domain.parcel.CarrierKeys;
import certpost.domain.parcel.DeliveryCodeStore;
import certpost.domain.parcel.Journey;
import certpost.domain.parcel.WaybillStore;
import io.avaje.jsonb.Jsonb;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What the carrier's door reaches through to the rest of the house.
 *
 * @param kept how long events are
 */
record Ports(WaybillStore waybills, CarrierEventStore events, CertificateStore certificates,
        DeliveryCodeStore deliveryCodes, Supplier<CarrierKeys> keys, Supplier<CarrierCodes> codes, Duration kept) {

    /** The real ones, as the settings name them. */
    static Ports onAws(Settings settings, Jsonb jsonb, InstantSource clock) {
        var dynamoDb = SdkClients.dynamoDb();
        String events = settings.required("CARRIER_EVENTS_TABLE");
        String certificates = settings.required("CERTIFICATES_TABLE");
        var reference = new DynamoDbReferenceData(dynamoDb, settings.required("REFERENCE_DATA_TABLE"),
                new ShippedReferenceData(jsonb, settings.optional("CARRIER_CODES")), clock);
        return new Ports(new DynamoDbWaybillStore(dynamoDb, events, certificates),
                new DynamoDbCarrierEventStore(dynamoDb, events, clock),
                new DynamoDbCertificateStore(dynamoDb, certificates),
                new DynamoDbDeliveryCodeStore(dynamoDb, settings.required("DELIVERY_CODES_TABLE")),
                new KeptSecret<>(SdkClients.secrets(jsonb), settings.required("CARRIER_KEYS_SECRET"),
                        CarrierKeys::parse, clock),
                reference::carrierCodes, settings.required("CARRIER_EVENT_DAYS", Days::of));
    }

    /** What events come to. */
    Journey journey() {
        return new Journey(codes);
    }
}
