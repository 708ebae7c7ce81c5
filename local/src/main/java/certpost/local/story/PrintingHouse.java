package certpost.local.story;

import certpost.local.client.Client;
import certpost.local.client.Answer;
import certpost.local.simulate.Batch;
import certpost.local.simulate.Label;
import certpost.local.simulate.PrinterDoor;
import certpost.local.simulate.TestPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The printing house (印制单位) at its door: takes its batch and says what arrived. */
final class PrintingHouse {
    private static final Duration BATCH_WITHIN = Duration.ofSeconds(150);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final Client client;
    private final Report report;
    private final PrinterDoor door;

    PrintingHouse(Client client, Report report) {
        this.client = client;
        this.report = report;
        this.door = new PrinterDoor(client);
    }

    /** Runs the schedules, as the minute would, until the window's applications are in a batch. */
    Batch awaitBatch(Window window, int applications) {
        report.chapter("The schedule makes the batch (批次), the printing house fetches it");
        Instant deadline = Instant.now().plus(BATCH_WITHIN);
        List<Batch> batches = List.of();
        while (Instant.now().isBefore(deadline)) {
            Answer ticked = client.post("/_local/tick", "", Map.of());
            if (ticked.status() / 100 != 2) {
                throw new StoryStopped(ticked.insteadOf("2xx once the schedules have run"));
            }
            batches = of(window);
            if (batches.stream().mapToInt(Batch::count).sum() >= applications) {
                break;
            }
            report.say("... %d of %d applications are in a batch"
                    .formatted(batches.stream().mapToInt(Batch::count).sum(), applications));
            Pause.of(LOOK_EVERY);
        }
        if (batches.size() != 1) {
            throw new StoryStopped("expected one batch of " + window.id() + ", came " + batches);
        }
        Batch batch = batches.getFirst();
        report.equal("Batch " + batch.batchId() + ", certificates", applications, batch.count());
        report.equal("Its state", "READY", batch.state());
        return batch;
    }

    /** Fetches the labels and compares them, byte by digest and line by holder. */
    List<Label> takeLabels(Batch batch, List<Candidate> applied) {
        byte[] bytes = door.labels(batch);
        report.check(batch.sha256().equalsIgnoreCase(PrinterDoor.sha256(bytes)),
                "The digest of %,d bytes of labels is the manifest's".formatted(bytes.length),
                "expected " + batch.sha256() + ", came " + PrinterDoor.sha256(bytes));
        List<Label> labels = Label.read(bytes);
        report.equal("Labels", batch.count(), labels.size());
        LabelCheck check = new LabelCheck(labels, applied);
        report.check(check.everyoneOnce(), "Every application is in it once, with what its holder asked for last",
                check.detail());
        report.check(check.inOrder(), "In order of registration, numbered without a gap", check.detail());
        report.check(labels.stream().noneMatch(Label::formula), "No cell can start a formula in a spreadsheet",
                "a cell starts with = + - @ or a control character");
        return labels;
    }

    void sayWhatArrived(Batch batch, List<Label> labels) {
        Answer wrong = door.receipt(batch, batch.count() - 1, batch.sha256());
        report.answer("A receipt (签收) for one certificate too few", wrong, 409, "conflict");
        report.equal("It changed nothing, the state is", "READY", state(batch));
        Answer right = door.receipt(batch, labels.size(), batch.sha256());
        report.answer("The right receipt", right, 200, "");
        report.equal("Now the state is", "RECEIVED", state(batch));
    }

    Answer upload(Batch batch, List<String> lines) {
        return door.waybills(batch, lines);
    }

    String state(Batch batch) {
        return Batch.of(door.batch(batch.batchId()).json()).state();
    }

    /** Reports what the carrier brought back, and sends the certificates on to the agency of the place of registration. */
    void sendOn(Batch batch, List<Parcel> parcels) {
        report.chapter("What came back (退件) goes on to the agency of the place of registration");
        List<String> lines = parcels.stream()
                .filter(each -> each.waybill().path().comesBack())
                .map(each -> each.holder().reference() + ","
                        + (each.waybill().path() == TestPath.REFUSED_THEN_RETURNED ? "收件人拒收" : "名址有误"))
                .toList();
        Answer answer = door.returns(batch, lines);
        report.answer("The printing house reports " + lines.size() + " returns", answer, 200, "");
        report.equal("Taken", lines.size(), answer.json().path("accepted").asInt());
        Answer again = door.returns(batch, lines);
        report.equal("The same once more changes nothing", lines.size(), again.json().path("unchanged").asInt());
    }

    private List<Batch> of(Window window) {
        return door.batches().stream().filter(batch -> batch.windowId().equals(window.id())).toList();
    }
}
