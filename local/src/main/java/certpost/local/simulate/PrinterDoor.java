package certpost.local.simulate;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import certpost.local.client.UnexpectedAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What the printing house (印制单位) asks for at its door, or an agency for its own batches. */
public final class PrinterDoor {
    private final Client client;
    private final String token;

    /** The printing house's, with a token of the stack's own issuer. */
    public PrinterDoor(Client client) {
        this(client, client.token("certpost/printer", Map.of("sub", "printing-house")));
    }

    /** The door as whoever has that token finds it. */
    public PrinterDoor(Client client, String token) {
        this.client = client;
        this.token = token;
    }

    /** All batches of whoever asks, page by page. */
    public List<Batch> batches() {
        List<Batch> found = new ArrayList<>();
        String next = "";
        do {
            String cursor = next.isEmpty() ? "" : "?cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
            Answer answer = client.get("/v1/batches" + cursor, token);
            if (!answer.is(200)) {
                throw new UnexpectedAnswer(answer.insteadOf("200 with batches"));
            }
            for (JsonNode manifest : answer.json().path("batches")) {
                found.add(Batch.of(manifest));
            }
            next = answer.json().path("next").asText("");
        } while (!next.isEmpty());
        return found;
    }

    public Answer batch(String batchId) {
        return client.get("/v1/batches/" + URLEncoder.encode(batchId, StandardCharsets.UTF_8), token);
    }

    /** The bytes of the labels. */
    public byte[] labels(Batch batch) {
        Answer answer = client.get(batch.path() + "/labels", token);
        if (!answer.is(200)) {
            throw new UnexpectedAnswer(answer.insteadOf("200 with labels"));
        }
        return answer.body();
    }

    public Answer receipt(Batch batch, int count, String sha256) {
        return client.post(batch.path() + "/receipt", token, Map.of("count", count, "sha256", sha256));
    }

    /** Uploads lines {@code reference,waybill}. */
    public Answer waybills(Batch batch, List<String> lines) {
        return upload(batch, "/waybills", "reference,waybill", lines);
    }

    /** Uploads lines {@code reference,reason}. */
    public Answer returns(Batch batch, List<String> lines) {
        return upload(batch, "/returns", "reference,reason", lines);
    }

    private Answer upload(Batch batch, String what, String header, List<String> lines) {
        String csv = header + "\n" + String.join("\n", lines) + "\n";
        return client.upload(batch.path() + what, token, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest that a manifest must have for these labels. */
    public static String sha256(byte[] labels) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(labels));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
