package certpost.aws.reference;

import certpost.domain.parcel.CarrierCodes;
import certpost.domain.parcel.ParcelStatus;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.Jsonb;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the carrier's codes that come with the code; their source is named in the file. */
public final class ShippedCarrierCodes {

    /** The file: what it is, and each code's status. */
    @Json
    record CodesFile(String about, Map<String, String> codes) {}

    private ShippedCarrierCodes() {}

    /** The codes. */
    public static CarrierCodes read(Jsonb jsonb) {
        return new CarrierCodes(ShippedFile.read("carrier-codes.json", jsonb.type(CodesFile.class))
                .codes()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> ParcelStatus.valueOf(entry.getValue()))));
    }
}
