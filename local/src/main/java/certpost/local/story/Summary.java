package certpost.local.story;

import certpost.local.simulate.Sms;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** The table at the end: each number was counted at another door, each equation comes with its verdict. */
final class Summary {
    private static final int COLUMNS = 48;

    private final Report report;

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
     * @param told SMS by kind, to numbers that somebody typed
     */
    record Counts(int onRoster, Census census, int listed, int batched, int labels, int seenSent, Arrivals arrivals,
            Map<Sms, Integer> told) {
        int told(Sms kind) {
            return told.getOrDefault(kind, 0);
        }
    }

    Summary(Report report) {
        this.report = report;
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

        report.title("Does it add up?");
        row("On the roster", "合格人员", counts.onRoster());
        row("  applied", "已申请", applied);
        row("  not applied", "未申请", counts.census().notApplied());
        row("  not eligible", "不可申请", counts.census().notEligible());
        row("In the batch", "批次", counts.batched());
        row("Sent, with waybill", "已寄出", counts.seenSent());
        row("  delivered", "已妥投", counts.arrivals().delivered());
        row("  at the agency", "已转交考试机构", counts.arrivals().atAgency());
        row("  on the way", "在途", counts.arrivals().onTheWay());
        row("SMS", "短信", counts.told().values().stream().mapToInt(Integer::intValue).sum());
        report.say("");
        sum("roster = applied + not applied + not eligible", counts.onRoster(), applied, counts.census().notApplied(),
                counts.census().notEligible());
        sum("applied = taken at once + after mistakes - withdrawn", applied, Cast.count(Part::appliesAtOnce),
                Part.CORRECTS_MISTAKES.count(), -withdrew);
        sum("not applied = withdrew + late + gave up + another's + never came", counts.census().notApplied(), withdrew,
                late, gaveUp, reached, neverCame);
        sum("not eligible = came and learnt why + never came", counts.census().notEligible(), cameUncleared,
                neverCameUncleared);
        same("applied = staff's list = batch = labels = sent", applied, counts.listed(), counts.batched(),
                counts.labels(), counts.seenSent());
        sum("waybills = delivered + at the agency + on the way", counts.labels(), counts.arrivals().delivered(),
                counts.arrivals().atAgency(), counts.arrivals().onTheWay());
        sum("acknowledged = applied + withdrawn later + number changed later", counts.told(Sms.APPLIED), applied,
                withdrew, corrected);
        same("told the waybill by SMS = sent", counts.told(Sms.SENT), counts.seenSent());
        for (Sms kind : EnumSet.of(Sms.OUT_FOR_DELIVERY, Sms.DELIVERY_FAILED, Sms.RETURNED, Sms.DELIVERED)) {
            same("SMS " + kind + " = what the carrier did, each thing once", counts.told(kind), due(parcels, kind));
        }
        same("told by SMS that it is at the agency = at the agency", counts.told(Sms.AT_AGENCY),
                counts.arrivals().atAgency());
    }

    private static int due(List<Parcel> parcels, Sms kind) {
        return parcels.stream().mapToInt(parcel -> Collections.frequency(parcel.due(), kind)).sum();
    }

    private void row(String english, String chinese, int count) {
        // A Chinese character takes two columns on a screen.
        int columns = english.length() + 1 + 2 * chinese.length();
        report.say(english + " " + chinese + " ".repeat(Math.max(1, COLUMNS - columns)) + "%6d".formatted(count));
    }

    private void sum(String equation, int whole, int... parts) {
        int sum = 0;
        StringBuilder terms = new StringBuilder();
        for (int part : parts) {
            sum += part;
            terms.append(terms.isEmpty() ? "" : part < 0 ? " - " : " + ").append(Math.abs(part));
        }
        line(equation, whole + " = " + terms, whole == sum);
    }

    private void same(String equation, int first, int... others) {
        boolean holds = true;
        StringBuilder terms = new StringBuilder().append(first);
        for (int other : others) {
            holds &= first == other;
            terms.append(" = ").append(other);
        }
        line(equation, terms.toString(), holds);
    }

    private void line(String equation, String numbers, boolean holds) {
        report.say("%-66s %-40s %s".formatted(equation, numbers, report.mark(holds)));
    }
}
