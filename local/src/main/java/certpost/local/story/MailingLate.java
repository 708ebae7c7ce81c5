package certpost.local.story;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import java.time.Instant;
import java.util.List;

/** R16: what was reviewed after the 20th waits for the next month's last week, where the agency has switched that on. */
final class MailingLate {
    private static final int MOST_IN_A_BATCH = 2_000;

    private final Client client;
    private final Report report;
    private final CityCast cast;
    private final Clerk province;
    private final Clerk city;

    MailingLate(Client client, Report report, CityCast cast) {
        this.client = client;
        this.report = report;
        this.cast = cast;
        this.province = Clerk.of(client, Staff.AUTHORITY);
        this.city = Clerk.of(client, Guangzhou.AGENCY);
    }

    /** Switches the policy on, cuts, and takes it back. */
    void play(Window window) {
        report.chapter("R16: the late policy, which an agency may switch on");
        report.answer("R16: it is switched on for Guangzhou (MONTHLY_20)", load("MONTHLY_20"), 200, "");
        Pause.until(Instant.now().plus(OpeningAgency.UNTIL_KNOWN), "every function knows", report);
        Instant now = Instant.now();
        Answer answer = Cut.ask(city, window, MOST_IN_A_BATCH);
        report.answer("R16: staff cut another batch", answer, 202, "");
        Instant before = Beijing.instant(answer.json().path("approvedBefore").asText());
        report.check(before.isBefore(now) && before.isAfter(Instant.EPOCH),
                "R16: only what was approved before " + Beijing.clock(before) + " goes", answer.insteadOf("the 20th"));
        Tick.now(client);
        report.answer("R16: so nobody is in it, and there is no batch",
                city.get("/v1/batches/" + answer.json().path("batchId").asText()), 404, "not-found");
        List<Candidate> waiting = waiting();
        waiting.forEach(one -> one.expect(one.look().path("state").asText().equals("APPROVED"), "expected APPROVED"));
        report.group("R16: who is approved today waits", waiting.size(), waiting);
        report.answer("R16: the agency has it taken back", load("NONE"), 200, "");
    }

    List<Candidate> waiting() {
        List<Candidate> approved = cast.approved();
        return approved.subList(Queueing.IN_BATCH, approved.size());
    }

    private Answer load(String latePolicy) {
        return province.put("/v1/agencies/" + Guangzhou.AGENCY,
                OpeningAgency.agency("广州市人事考试机构", List.of(CityCast.CITY), latePolicy));
    }
}
