package certpost.local.story;

import certpost.local.client.Answer;
import certpost.local.simulate.Batch;
import certpost.local.simulate.Label;
import certpost.local.simulate.TestWaybill;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parcels are posted, and their waybill numbers (EMS 单号) come back in two parts, one of them misprinted. */
final class Posting {
    private static final int FIRST_PART = 80;

    private final PrintingHouse house;
    private final Report report;
    private final Fates fates;
    private final Map<String, TestWaybill> waybills = new LinkedHashMap<>();

    Posting(PrintingHouse house, Report report, Fates fates) {
        this.house = house;
        this.report = report;
        this.fates = fates;
    }

    /** Returns the holders' parcels, in the order of the labels. */
    List<Parcel> play(Batch batch, List<Label> labels, List<Candidate> applied) {
        report.chapter("Parcels are posted, waybill numbers (EMS 单号) come back");
        for (int i = 0; i < labels.size(); i++) {
            waybills.put(labels.get(i).reference(), i < FIRST_PART ? fates.digits(i) : fates.s10(i));
        }
        List<String> lines = waybills.entrySet()
                .stream()
                .map(entry -> entry.getKey() + "," + entry.getValue().value())
                .toList();
        List<String> first = lines.subList(0, FIRST_PART);
        List<String> second = new ArrayList<>(lines.subList(FIRST_PART, lines.size()));
        String last = second.removeLast();

        took("Part 1, thirteen digits each", house.upload(batch, first), first.size(), 0, 0);
        report.equal("The batch waits for the rest, its state is", "RECEIVED", house.state(batch));
        second.add(misprinted(last));
        took("Part 2, S10 numbers, the last with a wrong check digit", house.upload(batch, second), second.size() - 1,
                0, second.size() + 1);
        report.equal("Its state is still", "RECEIVED", house.state(batch));
        took("The last one, put right", house.upload(batch, List.of(last)), 1, 0, 0);
        took("Part 1 once more", house.upload(batch, first), 0, first.size(), 0);
        report.equal("Every waybill is in, the state is", "SENT", house.state(batch));
        Map<String, Candidate> holders = new HashMap<>();
        applied.forEach(one -> holders.put(one.reference(), one));
        List<Parcel> parcels = new ArrayList<>();
        waybills.forEach((reference, waybill) -> Optional.ofNullable(holders.get(reference))
                .ifPresent(holder -> parcels.add(new Parcel(holder, waybill))));
        return parcels;
    }

    /** The same line with a check digit that does not fit: the last digit before the country. */
    private static String misprinted(String line) {
        int at = line.length() - 3;
        return line.substring(0, at) + (line.charAt(at) - '0' + 1) % 10 + line.substring(at + 1);
    }

    /** Each holder sees the parcel; returns how many of them. */
    int seenByHolders(Crowd crowd, List<Parcel> parcels) {
        List<Candidate> applied = parcels.stream().map(Parcel::holder).toList();
        crowd.atOnce(applied, one -> {
            JsonNode certificate = one.look();
            one.expect(certificate.path("state").asText().equals("SENT"),
                    "expected SENT, came " + certificate.path("state"));
            String expected = Optional.ofNullable(waybills.get(one.reference())).map(TestWaybill::value).orElse("?");
            String came = certificate.path("parcel").path("waybill").asText();
            one.expect(came.equals(expected), "expected waybill " + expected + ", came " + came);
        });
        int surprised = (int) applied.stream().filter(Candidate::surprised).count();
        report.group("holders see SENT and their own waybill", applied.size(), applied);
        return applied.size() - surprised;
    }

    private void took(String what, Answer answer, int accepted, int unchanged, int badLine) {
        report.answer(what, answer, 200, "");
        JsonNode json = answer.json();
        List<String> lines = json.path("errors").findValuesAsText("line");
        String expected = "%d accepted, %d unchanged, %s".formatted(accepted, unchanged,
                badLine == 0 ? "no errors" : "error in line " + badLine);
        String came = "%s accepted, %s unchanged, %s".formatted(json.path("accepted").asText(),
                json.path("unchanged").asText(),
                lines.isEmpty() ? "no errors" : "error in line " + String.join(", ", lines));
        report.check(came.equals(expected), "  " + came, "expected " + expected);
    }
}
