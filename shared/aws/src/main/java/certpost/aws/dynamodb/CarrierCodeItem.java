package certpost.aws.dynamodb;

import certpost.domain.parcel.CarrierCode;
import certpost.domain.parcel.ParcelStatus;

/** One of the carrier's codes, in the table of reference data. */
final class CarrierCodeItem {
    private CarrierCodeItem() {}

    static Attributes of(CarrierCode code) {
        return new Attributes().text("status", code.status().name()).text("source", code.source());
    }

    static CarrierCode read(String code, StoredItem item) {
        return new CarrierCode(code, ParcelStatus.valueOf(item.text("status")), item.text("source"));
    }
}
