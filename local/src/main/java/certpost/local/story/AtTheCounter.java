package certpost.local.story;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import certpost.local.simulate.Sms;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** R17: what is not mailed is fetched in person (现场领取), and a paper is replaced only where there is no electronic one. */
final class AtTheCounter {
    private static final Map<String, Object> BY_HOLDER = Map.of("document", "RESIDENT_ID", "collectedBy", "HOLDER");
    private static final Map<String, Object> BY_PROXY = Map.of("document", "RESIDENT_ID", "collectedBy", "PROXY");

    private final Client client;
    private final Report report;
    private final CityCast cast;
    private final Clerk city;
    private final Clerk otherCity;

    AtTheCounter(Client client, Report report, CityCast cast) {
        this.client = client;
        this.report = report;
        this.cast = cast;
        this.city = Clerk.of(client, Guangzhou.AGENCY);
        this.otherCity = Clerk.of(client, Guangzhou.OTHER_AGENCY);
    }

    void collect(Window window) {
        report.chapter("R17: what is not mailed waits at the counter (现场领取)");
        Map<String, String> waiting = uncollected(window);
        report.equal("R17: listed for Guangzhou's clerk, who have not applied", cast.notApplying().size(),
                cast.notApplying()
                        .stream()
                        .filter(one -> waiting.containsKey(one.holder().certificateNumber()))
                        .toList()
                        .size());
        Candidate one = cast.collecting();
        String collection = act(waiting, one, "collection");
        report.answer("R17: a clerk of Shenzhen would hand one over", otherCity.post(collection, BY_HOLDER), 404,
                "not-found");
        report.answer("R17: somebody else comes, and the agency lets in no proxies", city.post(collection, BY_PROXY),
                422, "invalid");
        report.answer("R17: the holder comes with an identity card (居民身份证)", city.post(collection, BY_HOLDER), 200, "");
        one.expect(one.look().path("state").asText().equals("COLLECTED"), "expected COLLECTED, came " + one.look());
        report.group("R17: and sees that it was collected", 1, List.of(one));
        show(Sms.COLLECTED, one);
        report.answer("R17: lost later, and the catalogue does not say whether there is an electronic certificate",
                city.post(act(waiting, one, "reissue"), Map.of("cause", "LOST")), 409, "conflict");
    }

    /** Where there is an electronic certificate, and where there is none. */
    void reissue(OpeningAgency agency, Window like) {
        report.chapter("R17: reissue (补换发), after an exam that has an electronic certificate and one that has none");
        Window electronic = agency.announce(SampleExams.ELECTRONIC, like, cast.collecting());
        Window paper = agency.announce(SampleExams.PAPER, like, cast.collecting());
        Candidate one = cast.collecting().at(electronic);
        Answer refused = city.post(act(uncollected(electronic), one, "reissue"), Map.of("cause", "NOT_COLLECTED"));
        report.answer("R17: not collected in time, and an electronic certificate exists", refused, 403, "not-eligible");
        report.say("  " + refused.json().path("detail").asText());

        Candidate other = cast.collecting().at(paper);
        Map<String, String> waiting = uncollected(paper);
        Answer asked = city.post(act(waiting, other, "reissue"), Map.of("cause", "DAMAGED"));
        report.equal("R17: damaged, and there is no electronic certificate", "REISSUING", state(asked));
        Answer issued = city.post(act(waiting, other, "reissue/issue"), Map.of());
        report.equal("R17: the state has issued the new paper", "REISSUED", state(issued));
        show(Sms.REISSUED, other);
        report.equal("R17: and the holder collects it", "COLLECTED",
                state(city.post(act(waiting, other, "collection"), BY_HOLDER)));
    }

    /** References by certificate number of what waits of a window's exam session, page by page. */
    private Map<String, String> uncollected(Window window) {
        Map<String, String> references = new HashMap<>();
        String cursor = "";
        do {
            Answer page = city.get("/v1/uncollected?limit=500" + cursor);
            if (!page.is(200)) {
                throw new StoryStopped(page.insteadOf("200 with what is uncollected"));
            }
            for (JsonNode one : page.json().path("uncollected")) {
                if (one.path("qualification").asText().equals(window.qualification())
                        && one.path("year").asInt() == window.year()) {
                    references.put(one.path("certificateNumber").asText(), one.path("reference").asText());
                }
            }
            cursor = page.json().has("next") ? "&cursor=" + page.json().path("next").asText() : "";
        } while (!cursor.isEmpty());
        return references;
    }

    private static String act(Map<String, String> references, Candidate one, String act) {
        return "/v1/applications/" + references.getOrDefault(one.holder().certificateNumber(), "0000000000") + "/"
                + act;
    }

    private static String state(Answer answer) {
        return answer.is(200) ? answer.json().path("state").asText() : answer.insteadOf("200");
    }

    /** The number is the one of the exam's registration: nobody has typed another. */
    private void show(Sms kind, Candidate one) {
        String number = MailApplication.inE164(one.holder().mobile());
        Texts texts = Texts.await(client, read -> read.to(number, kind) > 0);
        report.equal("R17: SMS of kind " + kind + " to the number of the registration", 1, texts.to(number, kind));
        texts.to(number)
                .stream()
                .filter(kind::is)
                .forEach(text -> report.say("  to %s: %s".formatted(Texts.masked(number), text)));
    }
}
