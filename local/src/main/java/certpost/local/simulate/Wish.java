package certpost.local.simulate;

import java.util.Optional;

/** What somebody asks the simulators to play. */
sealed interface Wish {

    /** The printing house posts a batch, or all that are ready. */
    record Post(Optional<String> batchId, PrintingHouse.Choice choice) implements Wish {}

    /**
     * The printing house reports that a parcel came back.
     *
     * @param parcel a reference, or a waybill that was posted here
     */
    record SendOn(String parcel, String reason) implements Wish {}

    /** The carrier plays so many of its next requests. */
    record Carry(TestWaybill waybill, int steps) implements Wish {}
}
