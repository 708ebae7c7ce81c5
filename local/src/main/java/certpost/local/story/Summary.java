package certpost.local.story;

import certpost.local.simulate.Sms;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** The table at the end: each number was counted at another door, each equation comes with its verdict. */
final class Summary {
    private final Sums sums;

    /**
     * What was counted, and where.
     *
     * @param onRoster rows accepted, by the import's answer
     * @param census how the roster's holders stand, by what each of them is shown
     * @param listed applications in the staff's list
     * @param batched certificates in the batch's manifest
     * @param labels lines of the labels, each with a waybill in the end
     * @param seenSent holders who see their parcel
     * @param arrivals where the parcels are in the end, by what each holder is shown
     * @param elsewhere applications that named another number than the roster's
     * @param told SMS by kind, to numbers that somebody typed or that the roster has
     */
    record Counts(int onRoster, Census census, int listed, int batched, int labels, int seenSent, Arrivals arrivals,
            int elsewhere, Map<Sms, Integer> told) {
        int told(Sms kind) {
            return told.getOrDefault(kind, 0);
        }
    }

    Summary(Report report) {
        this.sums = new Sums(report);
    }

    /**
     * Prints the table.
     *
     * @param parcels what was to become of each
     * @param neverCame cleared holders without a part in the story
     * @param neverCameUncleared the others without a part
     */
    void tell(Counts counts, List<Parcel> parcels, int neverCame, int neverCameUncleared) {
        int applied = counts.census().applied();
        int withdrew = Part.WITHDRAWS.count();
        int late = Part.COMES_LATE.count();
        int gaveUp = Part.MAKES_MISTAKES.count();
        int reached = Part.REACHES_FOR_ANOTHERS.count();
        int cameUncleared = Part.IS_NOT_CLEARED.count();
        int corrected = Part.CORRECTS_MOBILE.count() + Part.RETURNS.count();

        sums.title();
        sums.row("On the roster", "合格人员", counts.onRoster());
        sums.row("  applied", "已申请", applied);
        sums.row("  not applied", "未申请", counts.census().notApplied());
        sums.row("  not eligible", "不可申请", counts.census().notEligible());
        sums.row("In the batch", "批次", counts.batched());
        sums.row("Sent, with waybill", "已寄出", counts.seenSent());
        sums.row("  delivered", "已妥投", counts.arrivals().delivered());
        sums.row("  at the agency", "已转交考试机构", counts.arrivals().atAgency());
        sums.row("  on the way", "在途", counts.arrivals().onTheWay());
        sums.row("SMS", "短信", counts.told().values().stream().mapToInt(Integer::intValue).sum());
        sums.rule();
        sums.sum("roster = applied + not applied + not eligible", counts.onRoster(), applied,
                counts.census().notApplied(), counts.census().notEligible());
        sums.sum("applied = taken at once + after mistakes - withdrawn", applied, Cast.count(Part::appliesAtOnce),
                Part.CORRECTS_MISTAKES.count(), -withdrew);
        sums.sum("not applied = withdrew + late + gave up + another's + never came", counts.census().notApplied(),
                withdrew, late, gaveUp, reached, neverCame);
        sums.sum("not eligible = came and learnt why + never came", counts.census().notEligible(), cameUncleared,
                neverCameUncleared);
        sums.same("applied = staff's list = batch = labels = sent", applied, counts.listed(), counts.batched(),
                counts.labels(), counts.seenSent());
        sums.sum("waybills = delivered + at the agency + on the way", counts.labels(), counts.arrivals().delivered(),
                counts.arrivals().atAgency(), counts.arrivals().onTheWay());
        sums.sum("acknowledged = applied + withdrawn later + number changed later", counts.told(Sms.APPLIED), applied,
                withdrew, corrected);
        sums.sum("told of another address = amended + with If-Match", counts.told(Sms.ADDRESS_CHANGED),
                Part.AMENDS.count(), Part.AMENDS_CAREFULLY.count());
        sums.same("told the number before = number changed", counts.told(Sms.MOBILE_CHANGED),
                Part.CORRECTS_MOBILE.count());
        sums.sum("told of the withdrawal = withdrawn + applied again", counts.told(Sms.WITHDRAWN), withdrew,
                Part.RETURNS.count());
        sums.same("told the roster's number = applied with another", counts.told(Sms.OTHER_NUMBER), counts.elsewhere());
        sums.same("told the waybill by SMS = sent", counts.told(Sms.SENT), counts.seenSent());
        for (Sms kind : EnumSet.of(Sms.OUT_FOR_DELIVERY, Sms.DELIVERY_FAILED, Sms.RETURNED, Sms.DELIVERED)) {
            sums.same("SMS " + kind + " = what the carrier did, each thing once", counts.told(kind),
                    due(parcels, kind));
        }
        sums.same("told by SMS that it is at the agency = at the agency", counts.told(Sms.AT_AGENCY),
                counts.arrivals().atAgency());
    }

    private static int due(List<Parcel> parcels, Sms kind) {
        return parcels.stream().mapToInt(parcel -> Collections.frequency(parcel.due(), kind)).sum();
    }
}
