package certpost.local.story;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import certpost.local.story.roster.SampleRoster;
import com.fasterxml.jackson.databind.JsonNode;

/** The agency's channel: what a city's agency does for holders who are not served by direct mail, rule by rule (R11, R14 to R18). */
final class Guangzhou {
    static final String AGENCY = "guangzhou";
    static final String OTHER_AGENCY = "shenzhen";

    private Guangzhou() {}

    static void play(Client client, Report report) {
        SampleRoster roster = SampleRoster.ofGuangzhou();
        OpeningAgency opening = new OpeningAgency(client, report);
        opening.loadAgencies();
        Window window = opening.announce();
        CityCast cast = CityCast.of(roster, client, window);
        int own = cast.served().size();
        int onRoster = opening.loadRoster(window, Sample.read(SampleRoster.CITY_FILE), own,
                roster.holders().size() - own);

        new Reviewing(client, report, cast, new Addresses(window.year())).play(window);
        Queueing queueing = new Queueing(client, report, cast);
        queueing.places();
        int labels = queueing.mail(window);
        askPostage(client, report);
        new MailingLate(client, report, cast).play(window);
        AtTheCounter counter = new AtTheCounter(client, report, cast);
        counter.collect(window);
        counter.reissue(opening, window);
        int reminded = new RemindingOfRegistration(client, report, new Addresses(window.year())).play(window,
                cast.first(), cast.amending());
        CitySummary.tell(report, CitySummary.count(client, cast, onRoster, labels, reminded), cast.applying().size());
    }

    /** R11: what nobody has loaded is not made up. */
    private static void askPostage(Client client, Report report) {
        report.chapter("R11: what Guangzhou's agency charges is not known, and no figure is made up");
        Answer answer = client.get("/v1/postage?channel=AGENCY&province=%E5%B9%BF%E4%B8%9C%E7%9C%81&agency=" + AGENCY,
                "");
        JsonNode postage = answer.json();
        report.answer("R11: the postage of Guangzhou's mailing", answer, 200, "");
        report.check(postage.path("amount").isMissingNode(), "R11: no amount; " + postage.path("note").asText(),
                answer.insteadOf("no amount"));
        report.equal("R11: until staff load a tariff, it is", "as charged by the carrier",
                postage.path("note").asText());
    }
}
