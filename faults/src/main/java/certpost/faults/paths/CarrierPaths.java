package certpost.faults.paths;

import java.util.List;

/** What the carrier's events write. */
final class CarrierPaths {
    private static final String FUNCTION = "CarrierEvents";

    static final List<WritePath> ALL = List.of(
            new WritePath("events of known parcels", FUNCTION, Chapters::mailed, Chapters::reportOutForDelivery),
            new WritePath("events of an unknown parcel", FUNCTION, Chapters::received, Chapters::reportEarly));

    private CarrierPaths() {}
}
