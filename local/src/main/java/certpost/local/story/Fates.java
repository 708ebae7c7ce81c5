package certpost.local.story;

import static certpost.local.simulate.TestPath.ALL_AT_ONCE;
import static certpost.local.simulate.TestPath.BY_PROXY;
import static certpost.local.simulate.TestPath.CORRECTED;
import static certpost.local.simulate.TestPath.DELIVERED;
import static certpost.local.simulate.TestPath.DUPLICATES;
import static certpost.local.simulate.TestPath.FAILED_THEN_DELIVERED;
import static certpost.local.simulate.TestPath.OUT_OF_ORDER;
import static certpost.local.simulate.TestPath.REFUSED_THEN_RETURNED;
import static certpost.local.simulate.TestPath.RETURNED;
import static certpost.local.simulate.TestPath.SILENT;
import static certpost.local.simulate.TestPath.SILENT_AFTER_OUT;
import static certpost.local.simulate.TestPath.UNKNOWN_CODE;

import certpost.local.simulate.TestPath;
import certpost.local.simulate.TestWaybill;
import java.util.List;

/** What becomes of the story's parcels: about half of them simply arrive, and every path is walked by some. */
final class Fates {
    private static final List<TestPath> IN_TURN = List.of(DELIVERED, FAILED_THEN_DELIVERED, DELIVERED, BY_PROXY,
            DELIVERED, REFUSED_THEN_RETURNED, DELIVERED, DUPLICATES, DELIVERED, OUT_OF_ORDER, DELIVERED, RETURNED,
            DELIVERED, CORRECTED, DELIVERED, ALL_AT_ONCE, DELIVERED, SILENT_AFTER_OUT, DELIVERED, UNKNOWN_CODE,
            DELIVERED, SILENT);

    private final int year;

    /** @param year of the exam, which goes into every number, so that stories kept in one folder share none */
    Fates(int year) {
        this.year = year;
    }

    /** The number of a parcel in thirteen digits; parcels are counted from 0. */
    TestWaybill digits(int parcel) {
        return TestWaybill.digits(path(parcel), year % 100 * 100_000 + parcel + 1);
    }

    /** The number of a parcel in form S10. */
    TestWaybill s10(int parcel) {
        return TestWaybill.s10(path(parcel), year % 100 * 10_000 + parcel + 1);
    }

    private static TestPath path(int parcel) {
        return IN_TURN.get(parcel % IN_TURN.size());
    }
}
