package certpost.aws.dynamodb;

import certpost.domain.parcel.DeliveryCode;
import certpost.domain.parcel.DeliveryCodeStore.CodeKey;
import java.time.Instant;
import java.util.Optional;

/** A delivery code's item, which stays without the code once that is spent. */
final class DeliveryCodeItem {
    private DeliveryCodeItem() {}

    static Attributes key(CodeKey key) {
        return new Attributes().text("certificateId", key.certificate().toString()).text("fact", key.fact());
    }

    static Attributes of(CodeKey key, DeliveryCode code, Instant toldAt, Instant expiresAt) {
        return key(key).text("code", code.value())
                .number("toldAt", toldAt.getEpochSecond())
                .number("expiresAt", expiresAt.getEpochSecond());
    }

    static Attributes spent(CodeKey key, Instant until) {
        return key(key).number("expiresAt", until.getEpochSecond());
    }

    /** There is none yet, or an older one that was not spent. */
    static Expression mayBecome(Instant toldAt) {
        return new Expression("attribute_not_exists(#certificateId) OR #toldAt < :toldAt",
                new Attributes().number(":toldAt", toldAt.getEpochSecond()));
    }

    /** DynamoDB deletes what has expired some time later, so whoever reads looks. */
    static Optional<DeliveryCode> read(StoredItem item, Instant now) {
        return item.number("expiresAt") > now.getEpochSecond()
                ? item.textIfAny("code").map(DeliveryCode::new)
                : Optional.empty();
    }
}
