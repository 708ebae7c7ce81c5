package certpost.local.simulate;

import certpost.local.client.Answer;
import certpost.local.client.UnexpectedAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The printing house (印制单位): takes a batch, posts its parcels under test waybills, and reports what came back. */
final class PrintingHouse {
    /** Kept data may know numbers from before this stack was started. */
    private static final int MOST_TRIES = 50;

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

    /** Checks the labels, confirms the batch unless it is confirmed already, and posts all its parcels. */
    List<Posted> post(PrinterDoor door, Batch batch, Choice choice) {
        byte[] labels = door.labels(batch);
        List<Label> lines = Label.read(labels);
        if (lines.size() != batch.count() || !PrinterDoor.sha256(labels).equals(batch.sha256())) {
            throw new UnexpectedAnswer("labels of " + batch.batchId() + ": they are not what the manifest says");
        }
        if (batch.state().equals("READY")) {
            expect(door.receipt(batch, lines.size(), PrinterDoor.sha256(labels)));
        }
        List<Posted> parcels = new ArrayList<>();
        for (Label line : lines) {
            parcels.add(new Posted(batch.batchId(), line.reference(), number(choice, parcels.size())));
        }
        Set<Integer> refused = upload(door, batch, parcels);
        for (int tries = 1; !refused.isEmpty(); tries++) {
            if (tries == MOST_TRIES) {
                throw new UnexpectedAnswer("waybills of " + batch.batchId() + ": " + refused.size() + " are refused");
            }
            for (int parcel : refused) {
                parcels.set(parcel,
                        new Posted(batch.batchId(), parcels.get(parcel).reference(), number(choice, parcel)));
            }
            refused = upload(door, batch, parcels);
        }
        posted.addAll(parcels);
        return parcels;
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

    private TestWaybill number(Choice choice, int parcel) {
        lastSerial++;
        return choice.number(parcel, lastSerial);
    }

    /** Returns the parcels whose numbers were not taken. */
    private static Set<Integer> upload(PrinterDoor door, Batch batch, List<Posted> parcels) {
        JsonNode answer = expect(door.waybills(batch,
                parcels.stream().map(each -> each.reference() + "," + each.waybill().value()).toList())).json();
        Set<Integer> refused = new HashSet<>();
        // Line 1 is the header.
        answer.path("errors").forEach(error -> refused.add(error.path("line").asInt() - 2));
        return refused;
    }

    private static Answer expect(Answer answer) {
        if (!answer.is(200)) {
            throw new UnexpectedAnswer(answer.insteadOf("200"));
        }
        return answer;
    }
}
