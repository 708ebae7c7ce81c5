package certpost.aws.dynamodb;

import certpost.domain.parcel.CarrierEvent;
import certpost.domain.parcel.Waybill;
import java.time.Instant;

/** An event of the carrier's; it stands beside the item that says whose the waybill is. */
final class CarrierEventItem {
    private static final String PREFIX = "event#";

    private CarrierEventItem() {}

    static Expression isOf(Waybill waybill) {
        return new Expression("#waybill = :waybill AND begins_with(#event, :prefix)",
                new Attributes().text(":waybill", waybill.value()).text(":prefix", PREFIX));
    }

    static Attributes of(CarrierEvent event, Instant expiresAt) {
        return new Attributes().text("waybill", event.waybill().value())
                .text("event", PREFIX + event.key())
                .text("opCode", event.code())
                .instant("opTime", event.at())
                .text("officeCode", event.officeCode())
                .text("officeName", event.officeName())
                .text("words", event.text())
                .flag("byProxy", event.byProxy())
                .number("expiresAt", expiresAt.getEpochSecond());
    }

    /** There is none, or one that has expired. */
    static Expression isAbsent(Instant now) {
        return new Expression("attribute_not_exists(#waybill) OR #expiresAt <= :now",
                new Attributes().number(":now", now.getEpochSecond()));
    }

    /** DynamoDB deletes what has expired some time later, so whoever reads looks. */
    static boolean isKept(StoredItem item, Instant now) {
        return item.number("expiresAt") > now.getEpochSecond();
    }

    static CarrierEvent read(StoredItem item) {
        return new CarrierEvent(new Waybill(item.text("waybill")), item.text("opCode"), item.instant("opTime"),
                item.text("officeCode"), item.text("officeName"), item.text("words"), item.flag("byProxy"));
    }
}
