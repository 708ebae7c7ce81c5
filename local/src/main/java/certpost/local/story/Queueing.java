package certpost.local.story;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import certpost.local.simulate.Batch;
import certpost.local.simulate.Label;
import certpost.local.simulate.PrinterDoor;
import certpost.local.simulate.Sms;
import certpost.local.simulate.TestPath;
import certpost.local.simulate.TestWaybill;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** R15: approved applications go out in batches strictly in order of registration, served to the agency itself. */
final class Queueing {
    static final int IN_BATCH = 8;
    /** Behind the numbers of the other story's parcels. */
    private static final int FIRST_PARCEL = 50_000;

    private final Client client;
    private final Report report;
    private final CityCast cast;
    private final Clerk city;
    private final PrinterDoor own;

    Queueing(Client client, Report report, CityCast cast) {
        this.client = client;
        this.report = report;
        this.cast = cast;
        this.city = Clerk.of(client, Guangzhou.AGENCY);
        this.own = new PrinterDoor(client, city.token());
    }

    /** Everybody has applied, and nobody has asked before: places are a snapshot of a minute. */
    void places() {
        report.chapter("R15: the queue, in order of registration");
        int place = 0;
        for (Candidate one : cast.queue()) {
            place++;
            JsonNode shown = one.look().path("queuePlace");
            one.expect(shown.path("place").asInt() == place, "expected place " + place + ", came " + shown);
        }
        report.group("R15: holders see their place (queuePlace), who was rejected the last", place, cast.queue());
    }

    /** Cuts a batch from the head and mails it; returns how many labels it had. */
    int mail(Window window) {
        Answer answer = Cut.ask(city, window, IN_BATCH);
        report.answer("R15: staff cut a batch of " + IN_BATCH + " from the head", answer, 202, "");
        report.equal("R16: the late policy is off by default: approved before", answer.json().path("wishedAt").asText(),
                answer.json().path("approvedBefore").asText());
        Batch batch = Cut.await(own, client, answer.json().path("batchId").asText());
        report.equal("R15: batch " + batch.batchId() + ", certificates", IN_BATCH, batch.count());
        report.answer("R15: the printing house asks for it", new PrinterDoor(client).batch(batch.batchId()), 404,
                "not-found");
        report.answer("R15: Shenzhen's agency asks for it", Clerk.of(client, Guangzhou.OTHER_AGENCY).get(batch.path()),
                404, "not-found");
        List<Candidate> head = head();
        byte[] bytes = own.labels(batch);
        List<Label> labels = Label.read(bytes);
        LabelCheck check = new LabelCheck(labels, head);
        report.check(check.everyoneOnce() && check.inOrder(),
                "R15: its labels are the first %d that are approved, in order of registration".formatted(labels.size()),
                check.detail());
        report.answer("R15: the receipt (签收)", own.receipt(batch, labels.size(), PrinterDoor.sha256(bytes)), 200, "");
        post(window, batch, labels, head);
        return labels.size();
    }

    List<Candidate> head() {
        return cast.approved().subList(0, IN_BATCH);
    }

    private void post(Window window, Batch batch, List<Label> labels, List<Candidate> head) {
        List<String> lines = new ArrayList<>();
        for (Label label : labels) {
            TestWaybill waybill = TestWaybill.digits(TestPath.DELIVERED,
                    window.year() % 100 * 100_000 + FIRST_PARCEL + label.sequence());
            lines.add(label.reference() + "," + waybill.value());
        }
        Answer answer = own.waybills(batch, lines);
        report.equal("R15: waybill numbers (EMS 单号) taken", lines.size(), answer.json().path("accepted").asInt());
        report.equal("R15: the batch is", "SENT", Batch.of(own.batch(batch.batchId()).json()).state());
        List<String> numbers = head.stream().flatMap(one -> one.typed().stream()).toList();
        Texts texts = Texts.await(client, read -> read.reached(numbers, Sms.SENT));
        report.equal("R15: holders read by SMS that it was sent", head.size(), texts.toAnyOf(numbers, Sms.SENT));
    }
}
