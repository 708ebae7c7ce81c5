package certpost.redrive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a dead letter is about. */
sealed interface Letter {

    /**
     * Changes that a function gave up; the letter names where in the stream they are, not what they are.
     *
     * @param function its ARN, with the alias that was called
     * @param first sequence number
     * @param last sequence number
     */
    record Changes(String function, String stream, String shard, String first, String last,
            int size) implements Letter {}

    /** A run by the schedule that did not take place, or failed: a later one has done the same. */
    record MissedRun() implements Letter {}

    /**
     * An event that a function gave up, as a whole.
     *
     * @param function its ARN, with the alias that was called
     */
    record Event(String function, String payload) implements Letter {}

    /** Something that this command does not understand. */
    record Unknown() implements Letter {}

    /** Reads a message's body. */
    static Letter read(String body, ObjectMapper json) {
        try {
            JsonNode letter = json.readTree(body);
            JsonNode batch = letter.path("DDBStreamBatchInfo");
            String function = letter.at("/requestContext/functionArn").asText();
            if (isScheduled(letter)) {
                return new MissedRun();
            }
            if (function.isEmpty()) {
                return new Unknown();
            }
            if (batch.isObject()) {
                return changes(function, batch);
            }
            JsonNode payload = letter.path("requestPayload");
            // AWS puts the event in as it is; others as text.
            JsonNode event = payload.isTextual() ? json.readTree(payload.textValue()) : payload;
            if (!event.isObject()) {
                return new Unknown();
            }
            return isScheduled(event) ? new MissedRun() : new Event(function, event.toString());
        } catch (JsonProcessingException e) {
            return new Unknown();
        }
    }

    private static Letter changes(String function, JsonNode batch) {
        String first = batch.path("startSequenceNumber").asText();
        String last = batch.path("endSequenceNumber").asText();
        return first.matches("[0-9]+") && last.matches("[0-9]+")
                ? new Changes(function, batch.path("streamArn").asText(), batch.path("shardId").asText(), first, last,
                        batch.path("batchSize").asInt())
                : new Unknown();
    }

    private static boolean isScheduled(JsonNode event) {
        return event.path("detail-type").asText().equals("Scheduled Event");
    }
}
