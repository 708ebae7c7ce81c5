package certpost.local.story;

import com.fasterxml.jackson.databind.JsonNode;

/** A batch's manifest. */
record Batch(String batchId, String windowId, String state, int count, String sha256) {

    static Batch of(JsonNode manifest) {
        return new Batch(manifest.path("batchId").asText(), manifest.path("windowId").asText(),
                manifest.path("state").asText(), manifest.path("count").asInt(), manifest.path("sha256").asText());
    }

    String path() {
        return "/v1/batches/" + batchId;
    }
}
