package certpost.aws.reference;

import certpost.domain.parcel.CarrierCode;
import certpost.domain.parcel.CarrierCodes;
import certpost.domain.parcel.ParcelStatus;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the carrier's codes that come with the code, and those that the deployment names; each has its source. */
public final class ShippedCarrierCodes {
    private static final String OF_THE_DEPLOYMENT = "this deployment's parameter CarrierCodes";

    /** The file: what it is, where the codes are from, and each code's status. */
    @Json
    record CodesFile(String about, String source, Map<String, String> codes) {}

    private ShippedCarrierCodes() {}

    /** The codes of the file, and before them those that were learned. */
    static List<CarrierCode> read(Jsonb jsonb, List<CarrierCode> learned) {
        CodesFile file = ShippedFile.read("carrier-codes.json", jsonb.type(CodesFile.class));
        var all = new TreeMap<String, CarrierCode>();
        file.codes()
                .forEach((code, status) -> all.put(code,
                        new CarrierCode(code, ParcelStatus.valueOf(status), file.source())));
        learned.forEach(code -> all.put(code.opCode(), code));
        return List.copyOf(all.values());
    }

    /** Codes that a deployment has learned of; what is written otherwise is an {@link IllegalArgumentException}. */
    static List<CarrierCode> parse(String learned) {
        return new CarrierCodes(Map.of()).with(learned)
                .statuses()
                .entrySet()
                .stream()
                .map(code -> new CarrierCode(code.getKey(), code.getValue(), OF_THE_DEPLOYMENT))
                .toList();
    }
}
