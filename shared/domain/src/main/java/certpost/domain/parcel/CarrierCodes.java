package certpost.domain.parcel;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the carrier's codes mean.
 *
 * @param statuses by code; a code that is not here leaves a parcel in transit
 */
public record CarrierCodes(Map<String, ParcelStatus> statuses) {
    private static final Pattern PAIR = Pattern.compile("([A-Z0-9]{1,8})=([A-Z_]+)");

    public CarrierCodes {
        statuses = Map.copyOf(statuses);
    }

    /** Those codes. */
    public static CarrierCodes of(Collection<CarrierCode> codes) {
        return new CarrierCodes(codes.stream().collect(Collectors.toMap(CarrierCode::opCode, CarrierCode::status)));
    }

    /** The status that an event of that code tells. */
    public ParcelStatus status(String code) {
        return statuses.getOrDefault(code, ParcelStatus.IN_TRANSIT);
    }

    /** Whether the code's meaning is known. */
    public boolean isKnown(String code) {
        return statuses.containsKey(code);
    }

    /**
     * The same codes and others, which a deployment has learned of: {@code code=STATUS} separated by commas, before
     * those that are known already; anything else is an {@link IllegalArgumentException}.
     */
    public CarrierCodes with(String more) {
        var all = new HashMap<>(statuses);
        for (String pair : more.isBlank() ? new String[0] : more.split(",", -1)) {
            var parts = PAIR.matcher(pair.strip());
            if (!parts.matches()) {
                throw new IllegalArgumentException("the carrier's codes are written code=STATUS, separated by commas");
            }
            all.put(parts.group(1), ParcelStatus.valueOf(parts.group(2)));
        }
        return new CarrierCodes(all);
    }
}
