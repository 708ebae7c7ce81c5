package certpost.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parcels are posted, and their waybill numbers (EMS 单号) come back in two parts, one of them misprinted. */
final class Posting {
    private static final int FIRST_PART = 80;

    private final PrintingHouse house;
    private final Report report;
    private final Window window;
    private final Map<String, String> waybills = new LinkedHashMap<>();

    Posting(PrintingHouse house, Report report, Window window) {
        this.house = house;
        this.report = report;
        this.window = window;
    }

    /** Returns each reference's waybill, as the server took it. */
    Map<String, String> play(Batch batch, List<Label> labels) {
        report.chapter("Parcels are posted, waybill numbers (EMS 单号) come back");
        for (int i = 0; i < labels.size(); i++) {
            int serial = i + 1;
            waybills.put(labels.get(i).reference(),
                    i < FIRST_PART ? Waybills.domestic(window.year(), serial) : Waybills.s10(window.year(), serial));
        }
        List<String> lines = waybills.entrySet()
                .stream()
                .map(entry -> entry.getKey() + "," + entry.getValue())
                .toList();
        List<String> first = lines.subList(0, FIRST_PART);
        List<String> second = new ArrayList<>(lines.subList(FIRST_PART, lines.size()));
        String last = second.removeLast();
        String misprinted = last.substring(0, last.indexOf(',') + 1)
                + Waybills.misprinted(last.substring(last.indexOf(',') + 1));

        took("Part 1, thirteen digits each", house.upload(batch, first), first.size(), 0, 0);
        report.equal("The batch waits for the rest, its state is", "RECEIVED", house.state(batch));
        second.add(misprinted);
        took("Part 2, S10 numbers, the last with a wrong check digit", house.upload(batch, second), second.size() - 1,
                0, second.size() + 1);
        report.equal("Its state is still", "RECEIVED", house.state(batch));
        took("The last one, put right", house.upload(batch, List.of(last)), 1, 0, 0);
        took("Part 1 once more", house.upload(batch, first), 0, first.size(), 0);
        report.equal("Every waybill is in, the state is", "SENT", house.state(batch));
        return Map.copyOf(waybills);
    }

    /** Each holder sees the parcel; returns how many of them. */
    int seenByHolders(Crowd crowd, List<Candidate> applied) {
        crowd.atOnce(applied, one -> {
            JsonNode certificate = one.look();
            one.expect(certificate.path("state").asText().equals("SENT"),
                    "expected SENT, came " + certificate.path("state"));
            String expected = waybills.getOrDefault(one.reference(), "?");
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
