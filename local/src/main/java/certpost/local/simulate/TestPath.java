package certpost.local.simulate;

import static certpost.local.simulate.Happening.ACCEPTED;
import static certpost.local.simulate.Happening.AT_OFFICE;
import static certpost.local.simulate.Happening.BACK;
import static certpost.local.simulate.Happening.NOBODY_ANSWERS;
import static certpost.local.simulate.Happening.OUT;
import static certpost.local.simulate.Happening.OUT_WITH_CODE;
import static certpost.local.simulate.Happening.REFUSED;
import static certpost.local.simulate.Happening.SIGNED;
import static certpost.local.simulate.Happening.SIGNED_BY_PROXY;
import static certpost.local.simulate.Happening.SORTED;
import static certpost.local.simulate.Happening.TURNED_BACK;
import static certpost.local.simulate.Happening.UNHEARD_OF;
import static certpost.local.simulate.Happening.WRONG_ADDRESS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What becomes of a parcel; a test waybill's number says which. */
public enum TestPath {
    DELIVERED(1, Manner.ONE_BY_ONE, "DELIVERED"),
    FAILED_THEN_DELIVERED(2, Manner.ONE_BY_ONE, "DELIVERED"),
    BY_PROXY(3, Manner.ONE_BY_ONE, "DELIVERED"),
    REFUSED_THEN_RETURNED(4, Manner.ONE_BY_ONE, "AT_PRINTING_HOUSE"),
    RETURNED(5, Manner.ONE_BY_ONE, "AT_PRINTING_HOUSE"),
    DUPLICATES(6, Manner.TWICE, "DELIVERED"),
    OUT_OF_ORDER(7, Manner.BACKWARDS, "DELIVERED"),
    CORRECTED(8, Manner.CORRECTING, "DELIVERED"),
    ALL_AT_ONCE(9, Manner.AT_ONCE, "DELIVERED"),
    SILENT(10, Manner.ONE_BY_ONE, "SENT"),
    SILENT_AFTER_OUT(11, Manner.ONE_BY_ONE, "OUT_FOR_DELIVERY"),
    UNKNOWN_CODE(12, Manner.ONE_BY_ONE, "IN_TRANSIT");

    private final int number;
    private final Manner manner;
    private final String ends;

    TestPath(int number, Manner manner, String ends) {
        this.number = number;
        this.manner = manner;
        this.ends = ends;
    }

    /** The two digits of a test waybill that stand for this path. */
    public int number() {
        return number;
    }

    /** What happens to the parcel, in the order of time. */
    List<Happening> happenings() {
        return switch (this) {
            case DELIVERED -> List.of(ACCEPTED, SORTED, AT_OFFICE, OUT_WITH_CODE, SIGNED);
            case DUPLICATES, OUT_OF_ORDER, CORRECTED -> List.of(ACCEPTED, AT_OFFICE, OUT_WITH_CODE, SIGNED);
            case FAILED_THEN_DELIVERED, ALL_AT_ONCE ->
                List.of(ACCEPTED, AT_OFFICE, OUT, NOBODY_ANSWERS, OUT_WITH_CODE, SIGNED);
            case BY_PROXY -> List.of(ACCEPTED, AT_OFFICE, OUT, SIGNED_BY_PROXY);
            case REFUSED_THEN_RETURNED -> List.of(ACCEPTED, AT_OFFICE, OUT, REFUSED, TURNED_BACK, BACK);
            case RETURNED ->
                List.of(ACCEPTED, AT_OFFICE, OUT_WITH_CODE, NOBODY_ANSWERS, OUT, WRONG_ADDRESS, TURNED_BACK, BACK);
            case SILENT -> List.of();
            case SILENT_AFTER_OUT -> List.of(ACCEPTED, AT_OFFICE, OUT_WITH_CODE);
            case UNKNOWN_CODE -> List.of(ACCEPTED, UNHEARD_OF);
        };
    }

    /** The carrier's requests, in the order in which they come. */
    List<Push> pushes() {
        return manner.pushes(happenings());
    }

    /** The state in which the certificate is once the path was played. */
    public String ends() {
        return ends;
    }

    /**
     * What the holder is told by SMS on the way, if each is sent before the next request comes: whatever is newer than
     * all that was known before.
     *
     * @param played how many of the carrier's requests were played
     */
    public List<Sms> tells(int played) {
        List<Sms> told = new ArrayList<>();
        List<Happening> happenings = happenings();
        int newest = -1;
        for (Push push : isStuck() ? List.<Push>of() : pushes().subList(0, played)) {
            int before = newest;
            newest = Math.max(newest, push.newest());
            if (newest > before) {
                happenings.get(newest).sms().ifPresent(told::add);
            }
        }
        return told;
    }

    /** All that the holder is told by SMS on the way. */
    public List<Sms> tells() {
        return tells(pushes().size());
    }

    /** How often the carrier is out to deliver the parcel. */
    public int attempts() {
        return (int) happenings().stream().filter(Happening::isOutForDelivery).count();
    }

    /** How many requests the carrier needs for it. */
    public int steps() {
        return pushes().size();
    }

    /** How many events of it differ from one another; one whose time was corrected is another. */
    public int events() {
        return (int) pushes().stream().flatMap(push -> push.entries().stream()).distinct().count();
    }

    /** Whether somebody else than the recipient signs. */
    public boolean isByProxy() {
        return happenings().contains(SIGNED_BY_PROXY);
    }

    /** Whether nothing was heard of the parcel for so long that the holder should call for help, and no SMS is of use. */
    public boolean isStuck() {
        return this == SILENT_AFTER_OUT;
    }

    /** Whether a delivery code comes while it is of use. */
    public boolean tellsTheCode() {
        return tells().contains(Sms.OUT_FOR_DELIVERY) && happenings().stream().anyMatch(Happening::givesTheCodeAway);
    }

    /** Whether the parcel comes back to the printing house. */
    public boolean comesBack() {
        return ends.equals("AT_PRINTING_HOUSE");
    }

    /** How long ago the last thing happened when the carrier begins to tell. */
    Duration age() {
        return isStuck() ? Duration.ofDays(3) : Duration.ZERO;
    }
}
