package certpost.local.simulate;

import certpost.local.client.Answer;
import certpost.local.client.UnexpectedAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The printing house (印制单位): takes a batch, posts its parcels under test waybills, and reports what came back. */
final class PrintingHouse {
    private static final int MOST_TRIES = 20;
    /** What the door says of a waybill that another parcel has. */
    private static final String TAKEN = "belongs to another reference";

    private int lastSerial;
    private final List<Posted> posted = new ArrayList<>();

    /** A parcel, and the waybill that it went under. */
    record Posted(String batchId, String reference, TestWaybill waybill) {}

    /** Which paths parcels take, in turn, and whether their numbers are of form S10. */
    record Choice(List<TestPath> paths, boolean s10) {
        Choice {
            paths = List.copyOf(paths);
        }

        TestWaybill number(int parcel, int serial) {
            TestPath path = paths.get(parcel % paths.size());
            return s10 ? TestWaybill.s10(path, serial) : TestWaybill.digits(path, serial);
        }
    }

    /** What came of a batch: parcels that were posted, and why others were not, by reference. */
    record Outcome(List<Posted> posted, Map<String, String> refused) {}

    /** Checks the labels, confirms the batch unless it is confirmed already, and posts all its parcels. */
    Outcome post(PrinterDoor door, Batch batch, Choice choice) {
        byte[] labels = door.labels(batch);
        List<Label> lines = Label.read(labels);
        if (lines.size() != batch.count() || !PrinterDoor.sha256(labels).equals(batch.sha256())) {
            throw new UnexpectedAnswer("labels of " + batch.batchId() + ": they are not what the manifest says");
        }
        if (batch.state().equals("READY")) {
            expect(door.receipt(batch, lines.size(), PrinterDoor.sha256(labels)));
        }
        return post(batch.batchId(), lines, choice, upload -> door.waybills(batch, upload));
    }

    Outcome post(String batchId, List<Label> labels, Choice choice, Function<List<String>, Answer> waybills) {
        Outcome outcome = new Outcome(new ArrayList<>(), new LinkedHashMap<>());
        List<Label> open = labels;
        for (int tries = 0; !open.isEmpty(); tries++) {
            if (tries == MOST_TRIES) {
                throw new UnexpectedAnswer("waybills of " + batchId + ": all that were tried are taken");
            }
            open = upload(batchId, open, choice, waybills, outcome);
            // Kept data may know as many numbers from before this stack was started.
            lastSerial += open.isEmpty() ? 0 : 1 << tries;
        }
        posted.addAll(outcome.posted());
        return outcome;
    }

    /** Returns the labels whose new numbers are other parcels' already. */
    private List<Label> upload(String batchId, List<Label> open, Choice choice, Function<List<String>, Answer> waybills,
            Outcome outcome) {
        List<Posted> parcels = new ArrayList<>();
        for (Label label : open) {
            lastSerial++;
            parcels.add(new Posted(batchId, label.reference(), choice.number(label.sequence() - 1, lastSerial)));
        }
        Map<Integer, String> errors = new HashMap<>();
        expect(waybills.apply(parcels.stream().map(each -> each.reference() + "," + each.waybill().value()).toList()))
                .json()
                .path("errors")
                // Line 1 is the header.
                .forEach(error -> errors.put(error.path("line").asInt() - 2, error.path("message").asText()));
        List<Label> taken = new ArrayList<>();
        for (int i = 0; i < parcels.size(); i++) {
            String error = errors.getOrDefault(i, "");
            if (error.isEmpty()) {
                outcome.posted().add(parcels.get(i));
            } else if (error.contains(TAKEN)) {
                taken.add(open.get(i));
            } else {
                outcome.refused().put(parcels.get(i).reference(), error);
            }
        }
        return taken;
    }

    /** Says that a parcel came back, and that its certificate went on to the agency. */
    JsonNode sendOn(PrinterDoor door, Batch batch, String reference, String reason) {
        return expect(door.returns(batch, List.of(reference + "," + reason))).json();
    }

    /** The parcel of a waybill that was posted here. */
    Optional<Posted> find(TestWaybill waybill) {
        return posted.stream().filter(each -> each.waybill().equals(waybill)).findFirst();
    }

    /** Looks through all labels for a reference. */
    static Optional<Batch> find(PrinterDoor door, String reference) {
        return door.batches()
                .stream()
                .filter(batch -> Label.read(door.labels(batch))
                        .stream()
                        .anyMatch(label -> label.reference().equals(reference)))
                .findFirst();
    }

    private static Answer expect(Answer answer) {
        if (!answer.is(200)) {
            throw new UnexpectedAnswer(answer.insteadOf("200"));
        }
        return answer;
    }
}
