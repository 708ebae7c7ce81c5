package certpost.local.story;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import certpost.local.simulate.Sms;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** R14: holders apply and edit freely until approval, staff approve or reject with a reason, and no other city sees any of it. */
final class Reviewing {
    private static final String REASON = "地址不完整";

    private final Client client;
    private final Report report;
    private final CityCast cast;
    private final Addresses addresses;
    private final Clerk city;
    private final Clerk otherCity;

    Reviewing(Client client, Report report, CityCast cast, Addresses addresses) {
        this.client = client;
        this.report = report;
        this.cast = cast;
        this.addresses = addresses;
        this.city = Clerk.of(client, Guangzhou.AGENCY);
        this.otherCity = Clerk.of(client, Guangzhou.OTHER_AGENCY);
    }

    void play(Window window) {
        report.chapter("R14: holders apply to the agency (考区邮寄), staff review");
        leads(window);
        for (Candidate one : cast.applying()) {
            one.look();
            one.apply(addresses.mainland(one.holder().name(), one.who()).byAgency());
        }
        report.group("R14: holders apply for mailing by the agency: 201", cast.applying().size(), cast.applying());
        amends(cast.amending());
        rejects(cast.rejected());
        approves(window);
        hides();
    }

    /** Where the holder is led to, and what the agency has published. */
    private void leads(Window window) {
        JsonNode certificate = cast.first().look();
        for (JsonNode channel : certificate.path("channels")) {
            String name = channel.path("channel").asText();
            boolean open = channel.path("allowed").asBoolean();
            report.say("  a holder reads: %s %s".formatted(name,
                    open
                            ? channel.path("window").path("collectionNotice").asText("open")
                            : channel.path("reason").asText()));
            if (name.equals("AGENCY")) {
                report.check(open && channel.path("window").path("windowId").asText().equals(window.id()),
                        "R14: the agency's window is open to the holders whom it serves", "came " + channel);
            }
        }
    }

    private void amends(Candidate one) {
        MailApplication moved = one.mustBeLive().withDetail("样本路1000号北门");
        one.amended(one.put(moved), moved);
        report.group("R14: one amends before approval: 200, same place in the order", 1, List.of(one));
    }

    private void rejects(Candidate one) {
        Answer answer = city.post("/v1/applications/" + one.reference() + "/rejection", Map.of("reason", REASON));
        report.answer("R14: staff reject one, because " + REASON, answer, 200, "");
        JsonNode certificate = one.look();
        one.expect(certificate.path("state").asText().equals("REJECTED"), "expected REJECTED, came " + certificate);
        one.expect(
                certificate.path("timeline").findValuesAsText("text").stream().anyMatch(text -> text.contains(REASON)),
                "expected the reason, came " + certificate.path("timeline"));
        report.group("R14: the holder reads the reason", 1, List.of(one));
        String number = one.typed().iterator().next();
        Texts texts = Texts.await(client, read -> read.to(number, Sms.REFUSED) > 0);
        texts.to(number).forEach(text -> report.say("  to %s: %s".formatted(Texts.masked(number), text)));
        one.resubmit(one.mustBeLive().withDetail("样本路1002号2栋301房"));
        report.group("R14: and submits again, at a new place in the order: 200", 1, List.of(one));
    }

    private void approves(Window window) {
        Candidate first = cast.first();
        report.answer("R14: staff approve the first", city.post(path(first, "/approval"), Map.of()), 200, "");
        List<String> others = cast.approved().stream().skip(1).map(Candidate::reference).toList();
        Answer answer = city.post(window.path() + "/approvals", Map.of("references", others));
        report.equal("R14: and others by a list", others.size(), answer.json().path("approved").asInt());
        first.expect(first.put(first.mustBeLive().withDetail("样本路888号")), 409, "locked");
        first.expect(first.delete(), 409, "locked");
        report.group("R14: after approval no edit and no withdrawal: 409 locked", 1, List.of(first));
    }

    private void hides() {
        Candidate first = cast.first();
        report.answer("R14: a clerk of Shenzhen asks for it", otherCity.get(path(first, "")), 404, "not-found");
        report.answer("R14: and would reject it", otherCity.post(path(first, "/rejection"), Map.of("reason", REASON)),
                404, "not-found");
    }

    private static String path(Candidate one, String act) {
        return "/v1/applications/" + one.reference() + act;
    }
}
