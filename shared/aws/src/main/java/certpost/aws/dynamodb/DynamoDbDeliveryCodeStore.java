package certpost.aws.dynamodb;

import certpost.domain.parcel.DeliveryCode;
import certpost.domain.parcel.DeliveryCodeStore;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Delivery codes in their table. */
public final class DynamoDbDeliveryCodeStore implements DeliveryCodeStore {
    private final Table codes;

    public DynamoDbDeliveryCodeStore(DynamoDbClient client, String deliveryCodesTable) {
        this.codes = new Table(client, deliveryCodesTable);
    }

    @Override
    public void keep(CodeKey key, DeliveryCode code, Instant toldAt, Instant expiresAt) {
        codes.put(DeliveryCodeItem.of(key, code, toldAt, expiresAt), DeliveryCodeItem.mayBecome(toldAt));
    }

    @Override
    public Optional<DeliveryCode> find(CodeKey key, Instant now) {
        return codes.find(DeliveryCodeItem.key(key)).flatMap(item -> DeliveryCodeItem.read(item, now));
    }

    @Override
    public void spend(CodeKey key, Instant until) {
        codes.replace(DeliveryCodeItem.spent(key, until));
    }
}
