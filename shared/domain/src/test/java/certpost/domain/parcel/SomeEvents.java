package certpost.domain.parcel;

import certpost.domain.certificate.SomeCertificates;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Events of the carrier about the parcel with the waybill of number 1. */
public final class SomeEvents {
    /** Codes as they are shipped, and two invented ones of a return, which no source settles. */
    public static final CarrierCodes CODES = new CarrierCodes(
            Map.of("203", ParcelStatus.IN_TRANSIT, "305", ParcelStatus.IN_TRANSIT, "306", ParcelStatus.IN_TRANSIT,
                    "702", ParcelStatus.OUT_FOR_DELIVERY, "705", ParcelStatus.DELIVERY_FAILED, "704",
                    ParcelStatus.DELIVERED, "R1", ParcelStatus.RETURNING, "R2", ParcelStatus.RETURNED));

    private static final String OFFICE = "51000061";
    private static final String OFFICE_NAME = "广州市天河区体育西揽投部";

    private SomeEvents() {}

    /** An event as the carrier writes it, on that day of October 2025 and at that time, e.g. {@code 14 08:30}. */
    public static CarrierEvent.Typed typed(int waybill, String code, String dayAndTime, String text) {
        return new CarrierEvent.Typed(SomeCertificates.waybill(waybill).value(), code, "2025-10-" + dayAndTime + ":00",
                OFFICE, OFFICE_NAME, text);
    }

    /** An event of waybill 1. */
    public static CarrierEvent event(String code, String dayAndTime) {
        return event(code, dayAndTime, "");
    }

    /** An event of waybill 1 with a text. */
    public static CarrierEvent event(String code, String dayAndTime, String text) {
        return CarrierEvent.of(typed(1, code, dayAndTime, text)).orThrow();
    }

    /** Events of waybill 1, each {@code code day time}. */
    public static List<CarrierEvent> events(String... events) {
        return Arrays.stream(events).map(text -> text.split(" ", 2)).map(parts -> event(parts[0], parts[1])).toList();
    }
}
