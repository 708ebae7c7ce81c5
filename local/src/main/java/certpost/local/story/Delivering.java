package certpost.local.story;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import certpost.local.simulate.Carrier;
import certpost.local.simulate.CarrierDoor;
import certpost.local.simulate.TestWaybill;
import java.util.List;

/** The carrier (中国邮政 EMS) brings the parcels to the door, and its events come in, signed, many parcels in one request. */
final class Delivering {
    private final Client client;
    private final Report report;
    private final List<Parcel> parcels;

    Delivering(Client client, Report report, List<Parcel> parcels) {
        this.client = client;
        this.report = report;
        this.parcels = parcels;
    }

    void play() {
        report.chapter("The carrier (中国邮政 EMS) delivers, and its events come in");
        Carrier carrier = new Carrier(new CarrierDoor(client));
        List<TestWaybill> waybills = parcels.stream().map(Parcel::waybill).toList();
        int requests = 0;
        int accepted = 0;
        int repeated = 0;
        int refused = 0;
        for (int round = 1; waybills.stream().anyMatch(each -> carrier.left(each) > 0); round++) {
            for (Answer answer : carrier.round(waybills)) {
                requests++;
                accepted += answer.json().path("accepted").asInt();
                repeated += answer.json().path("duplicates").asInt();
                refused += answer.json().path("rejected").size() + answer.json().path("unknown").asInt();
            }
            // Whoever is told a thing before the next one happens is told it; the rest is overtaken.
            Told.await(client, report, parcels, told(round));
        }
        report.say("%d requests, in each the whole history of many parcels, newest first".formatted(requests));
        report.equal("Events taken, each once", events(), accepted);
        report.check(repeated > accepted, "%d were only repeated, and changed nothing".formatted(repeated),
                "expected more than " + accepted);
        report.equal("Events refused, or of nobody's parcel", 0, refused);
    }

    /** How many SMS are due once so many requests of each path were played. */
    private int told(int round) {
        return parcels.stream()
                .map(each -> each.waybill().path())
                .mapToInt(path -> path.tells(Math.min(round, path.steps())).size())
                .sum();
    }

    private int events() {
        return parcels.stream().mapToInt(each -> each.waybill().path().events()).sum();
    }
}
