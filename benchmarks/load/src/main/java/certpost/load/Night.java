package certpost.load;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import certpost.local.simulate.Batch;
import certpost.local.simulate.Label;
import certpost.local.simulate.PrinterDoor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the schedules made of a window after it had closed.
 *
 * @param batched     how many certificates the manifests of its batches count
 * @param labels      of all its batches, one after the other
 * @param differences how many the nightly books show, or that they are not closed
 * @param deadLetters how many there are
 */
record Night(int batched, List<Label> labels, String differences, int deadLetters) {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    Night {
        labels = List.copyOf(labels);
    }

    /** Runs the schedules until everybody is in a batch and the books balance, or nobody would wait any longer. */
    static Night after(String windowId, int applications, Client client, PrintStream out)
            throws InterruptedException, JsonProcessingException {
        var door = new PrinterDoor(client);
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            String differences = differences(client.post("/_local/tick", "", Map.of()).json());
            List<Batch> batches = door.batches().stream().filter(batch -> batch.windowId().equals(windowId)).toList();
            int batched = batches.stream().mapToInt(Batch::count).sum();
            out.printf("night  %d of %d are in a batch; differences in the books: %s%n", batched, applications,
                    differences);
            boolean done = batched >= applications && differences.equals("0");
            if (done || Instant.now().isAfter(end)) {
                List<Label> labels = new ArrayList<>();
                batches.forEach(batch -> labels.addAll(Label.read(door.labels(batch))));
                Answer letters = client.get("/_local/dead-letters", "");
                return new Night(batched, labels, differences, letters.json().size());
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    private static String differences(JsonNode runs) throws JsonProcessingException {
        for (JsonNode run : runs) {
            if (run.path("function").asText().equals("Reconcile") && !run.path("answer").asText().isEmpty()) {
                JsonNode books = JSON.readTree(run.path("answer").asText());
                return books.path("closed").asBoolean() ? books.path("differences").asText() : "not closed yet";
            }
        }
        return "not closed yet";
    }

    /** What is wrong without looking at anybody. */
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        if (!differences.equals("0")) {
            findings.add("the nightly books: " + differences + " differences");
        }
        if (deadLetters > 0) {
            findings.add(deadLetters + " dead letters");
        }
        return findings;
    }
}
