package certpost.local.simulate;

import com.fasterxml.jackson.databind.JsonNode;

/** A batch's manifest. */
public record Batch(String batchId, String windowId, String state, int count, String sha256) {

    public static Batch of(JsonNode manifest) {
        return new Batch(manifest.path("batchId").asText(), manifest.path("windowId").asText(),
                manifest.path("state").asText(), manifest.path("count").asInt(), manifest.path("sha256").asText());
    }

    public String path() {
        return "/v1/batches/" + batchId;
    }
}
