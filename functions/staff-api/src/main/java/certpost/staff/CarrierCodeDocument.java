package certpost.staff;

import certpost.domain.parcel.CarrierCode;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the carrier's codes as staff see it. */
@Json
record CarrierCodeDocument(String opCode, String status, String source) {

    /** Some codes, in their order. */
    @Json
    record CarrierCodeList(List<CarrierCodeDocument> carrierCodes, @Nullable String next) {}

    static CarrierCodeDocument of(CarrierCode code) {
        return new CarrierCodeDocument(code.opCode(), code.status().name(), code.source());
    }
}
