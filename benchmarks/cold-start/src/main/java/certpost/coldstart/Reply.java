package certpost.coldstart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a function behind the gateway answered to a request that prepares something. */
record Reply(int status, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Reply to(String answer) {
        JsonNode read = read(answer);
        return new Reply(read.path("statusCode").asInt(), read.path("body").asText());
    }

    /** Its body, if it was done; else it ends the preparation. */
    JsonNode done() {
        if (status < 200 || status >= 300) {
            throw new IllegalStateException("refused: " + body);
        }
        return read(body);
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON", e);
        }
    }
}
