package certpost.domain.parcel;

import java.time.Instant;
import java.util.List;

/** Keeps the carrier's events by waybill, whether or not anybody has the waybill yet. */
public interface CarrierEventStore {

    /**
     * Stores an event unless the waybill has one of the same content.
     *
     * @param expiresAt when it may be forgotten
     */
    boolean add(CarrierEvent event, Instant expiresAt);

    /** All events of a waybill, in no particular order, read consistently. */
    List<CarrierEvent> ofWaybill(Waybill waybill);
}
