package certpost.local.story;

import certpost.local.client.Client;
import certpost.local.simulate.Batch;
import certpost.local.simulate.Label;
import certpost.local.simulate.Sms;
import certpost.local.story.roster.SampleRoster;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Direct mail (证书直邮) from beginning to end: roster, 200 holders, closing, batch, waybills, the door, and a table that adds up. */
final class DirectMail {
    private static final Duration OPEN_FOR = Duration.ofSeconds(30);

    private DirectMail() {}

    static void play(Client client, Report report) {
        SampleRoster roster = SampleRoster.provincial();
        byte[] file = Sample.read(SampleRoster.FILE);
        Staff staff = new Staff(client, report);
        Crowd crowd = new Crowd(report);
        new CountingDays(client, report).play();

        report.chapter("Staff announce a window (申请时段) for direct mail (证书直邮)");
        Window window = staff.announce();
        int onRoster = new LoadingRoster(staff, report, roster, file).play(window);

        report.chapter("200 holders apply at once");
        Addresses addresses = new Addresses(window.year());
        Cast cast = Cast.of(roster, client, window);
        Applying applying = new Applying(crowd, report, cast, addresses);
        applying.tooEarly();
        staff.open(window, OPEN_FOR);
        applying.play();
        new ChangingMinds(client, report, staff, crowd, cast, addresses).play(window);

        Closing closing = new Closing(report, crowd, cast, addresses);
        closing.play(window);
        Census census = Census.take(crowd, report, cast);
        int listed = staff.list(window, cast);
        closing.awaitGrace(window);

        List<Candidate> applied = cast.playing(Part::inTheEnd);
        PrintingHouse house = new PrintingHouse(client, report);
        Batch batch = house.awaitBatch(window, applied.size());
        List<Label> labels = house.takeLabels(batch, applied);
        house.sayWhatArrived(batch, labels);
        closing.fromInsideTheBatch(applied);
        Posting posting = new Posting(house, report, new Fates(window.year()));
        List<Parcel> parcels = posting.play(batch, labels, applied);
        int seenSent = posting.seenByHolders(crowd, parcels);
        Telling telling = new Telling(client, report, cast.actors(), parcels);
        telling.waybills();

        new Delivering(client, report, parcels).play();
        house.sendOn(batch, parcels);
        Arrivals arrivals = Arrivals.take(crowd, report, parcels);
        Map<Sms, Integer> told = telling.count();
        new Summary(report).tell(new Summary.Counts(onRoster, census, listed, batch.count(), labels.size(), seenSent,
                arrivals, telling.elsewhere(), told), parcels, cast.neverCame(true), cast.neverCame(false));
    }
}
