package certpost.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The printing house (印制单位) at its door: takes its batch and says what arrived. */
final class PrintingHouse {
    private static final Duration BATCH_WITHIN = Duration.ofSeconds(150);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final Client client;
    private final Report report;
    private final String token;

    PrintingHouse(Client client, Report report) {
        this.client = client;
        this.report = report;
        this.token = client.token("certpost/printer", Map.of("sub", "printing-house"));
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
        Answer answer = client.get(batch.path() + "/labels", token);
        if (!answer.is(200)) {
            throw new StoryStopped(answer.insteadOf("200 with labels"));
        }
        report.check(batch.sha256().equalsIgnoreCase(sha256(answer.body())),
                "The digest of %,d bytes of labels is the manifest's".formatted(answer.body().length),
                "expected " + batch.sha256() + ", came " + sha256(answer.body()));
        List<Label> labels = Label.read(answer.body());
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
        Answer wrong = receipt(batch, batch.count() - 1, batch.sha256());
        report.answer("A receipt (签收) for one certificate too few", wrong, 409, "conflict");
        report.equal("It changed nothing, the state is", "READY", state(batch));
        Answer right = receipt(batch, labels.size(), batch.sha256());
        report.answer("The right receipt", right, 200, "");
        report.equal("Now the state is", "RECEIVED", state(batch));
    }

    Answer upload(Batch batch, List<String> lines) {
        String csv = "reference,waybill\n" + String.join("\n", lines) + "\n";
        return client.upload(batch.path() + "/waybills", token, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    String state(Batch batch) {
        return Batch.of(client.get(batch.path(), token).json()).state();
    }

    private Answer receipt(Batch batch, int count, String sha256) {
        return client.post(batch.path() + "/receipt", token, Map.of("count", count, "sha256", sha256));
    }

    private List<Batch> of(Window window) {
        List<Batch> found = new ArrayList<>();
        String next = "";
        do {
            String cursor = next.isEmpty() ? "" : "?cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
            Answer answer = client.get("/v1/batches" + cursor, token);
            if (!answer.is(200)) {
                throw new StoryStopped(answer.insteadOf("200 with batches"));
            }
            for (JsonNode manifest : answer.json().path("batches")) {
                found.add(Batch.of(manifest));
            }
            next = answer.json().path("next").asText("");
        } while (!next.isEmpty());
        return found.stream().filter(batch -> batch.windowId().equals(window.id())).toList();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
