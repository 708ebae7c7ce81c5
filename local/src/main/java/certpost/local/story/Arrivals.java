package certpost.local.story;

import certpost.local.simulate.TestPath;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/**
 * Where the parcels are in the end, by what the server shows to each holder.
 *
 * @param delivered to the holder or by proxy
 * @param atAgency who came back and were sent on
 * @param onTheWay the rest
 */
record Arrivals(int delivered, int atAgency, int onTheWay) {
    private static final List<String> ON_THE_WAY = List.of("SENT", "IN_TRANSIT", "OUT_FOR_DELIVERY");
    /** Whom the simulated carrier names in its texts, and the beginning of their numbers. */
    private static final List<String> COURIERS = List.of("样本", "1390000");

    static Arrivals take(Crowd crowd, Report report, List<Parcel> parcels) {
        report.chapter("Every holder sees what became of the parcel");
        Map<Candidate, Parcel> parcelOf = new HashMap<>();
        parcels.forEach(parcel -> parcelOf.put(parcel.holder(), parcel));
        Collection<String> states = new ConcurrentLinkedQueue<>();
        crowd.atOnce(List.copyOf(parcelOf.keySet()), one -> {
            JsonNode certificate = one.look();
            states.add(certificate.path("state").asText());
            check(parcelOf.getOrDefault(one, parcels.getFirst()), certificate);
        });
        group(report, parcels, "delivered to the holder",
                each -> each.ends().equals("DELIVERED") && !each.waybill().path().isByProxy());
        group(report, parcels, "signed for by somebody else (代签收), and told so",
                each -> each.waybill().path().isByProxy());
        group(report, parcels, "came back, and wait with the agency", each -> each.ends().equals("AT_AGENCY"));
        group(report, parcels, "silent since out for delivery: help lines shown",
                each -> each.waybill().path().isStuck());
        group(report, parcels, "on their way",
                each -> ON_THE_WAY.contains(each.ends()) && !each.waybill().path().isStuck());
        return new Arrivals(count(states, "DELIVERED"::equals), count(states, "AT_AGENCY"::equals),
                count(states, ON_THE_WAY::contains));
    }

    /** The holder sees how it ended, after how many attempts, and nobody's name or number. */
    private static void check(Parcel parcel, JsonNode certificate) {
        Candidate holder = parcel.holder();
        TestPath path = parcel.waybill().path();
        String state = certificate.path("state").asText();
        holder.expect(state.equals(parcel.ends()), path + ": expected " + parcel.ends() + ", came " + state);
        int attempts = certificate.path("parcel").path("attempts").asInt();
        holder.expect(attempts == path.attempts(),
                path + ": expected " + path.attempts() + " attempts, came " + attempts);
        String timeline = String.join("\n", certificate.path("timeline").findValuesAsText("text"));
        holder.expect(COURIERS.stream().noneMatch(timeline::contains), path + ": a courier is named: " + timeline);
        holder.expect(!timeline.contains(parcel.waybill().deliveryCode()), path + ": the delivery code is shown");
        holder.expect(timeline.contains("代签收") == path.isByProxy(), path + ": by proxy or not? " + timeline);
        holder.expect(certificate.path("helpLines").isEmpty() != path.isStuck(),
                path + ": expected help lines only where a parcel is stuck");
    }

    private static void group(Report report, List<Parcel> parcels, String what, Predicate<Parcel> which) {
        List<Candidate> holders = parcels.stream().filter(which).map(Parcel::holder).toList();
        report.group(what, holders.size(), holders);
    }

    private static int count(Collection<String> states, Predicate<String> which) {
        return (int) states.stream().filter(which).count();
    }
}
