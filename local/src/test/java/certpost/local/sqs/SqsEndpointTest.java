package certpost.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.http.Answer;
import certpost.local.http.TriedExchange;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Receiving dead letters as SQS's clients do. */
class SqsEndpointTest {
    private static final String URL = "http://sqs.local/000000000000/Missed";

    private Instant now = Instant.EPOCH;
    private final Queues queues = new Queues(() -> now, _ -> {});
    private final SqsEndpoint sqs = new SqsEndpoint(queues, List.of("Missed", "Others"));

    @Test
    void shouldNameTheTemplatesQueues() throws IOException {
        assertThat(call("ListQueues", "{}").at("/QueueUrls").size()).isEqualTo(2);
        assertThat(call("ListQueues", "{\"QueueNamePrefix\": \"Mis\"}").at("/QueueUrls/0").asText()).isEqualTo(URL);
        assertThat(call("GetQueueUrl", "{\"QueueName\": \"Missed\"}").path("QueueUrl").asText()).isEqualTo(URL);
    }

    @Test
    void shouldHideAMessageFromOthersUntilItsTimeIsOver() throws IOException {
        queues.send("Missed", "letter");

        JsonNode first = receive(60);
        assertThat(first.at("/Messages/0/Body").asText()).isEqualTo("letter");
        assertThat(first.at("/Messages/0/MD5OfBody").asText()).isEqualTo("f5b75010ea8a54b96f8fe7dafac65c18");
        assertThat(receive(60).path("Messages").size()).isZero();
        assertThat(queues.messages()).hasSize(1);
        now = now.plusSeconds(61);
        assertThat(receive(60).path("Messages").size()).isEqualTo(1);
    }

    @Test
    void shouldShowAMessageThatIsPutBackAtOnce() throws IOException {
        queues.send("Missed", "letter");
        String receipt = receive(60).at("/Messages/0/ReceiptHandle").asText();

        call("ChangeMessageVisibility",
                "{\"QueueUrl\": \"%s\", \"ReceiptHandle\": \"%s\", \"VisibilityTimeout\": 0}".formatted(URL, receipt));

        assertThat(receive(60).path("Messages").size()).isEqualTo(1);
    }

    @Test
    void shouldTakeAwayByTheLastReceiptOnly() throws IOException {
        queues.send("Missed", "letter");
        queues.send("Others", "letter");
        String old = receive(0).at("/Messages/0/ReceiptHandle").asText();
        String latest = receive(0).at("/Messages/0/ReceiptHandle").asText();

        delete(old);
        assertThat(queues.messages()).hasSize(2);
        delete(latest);
        delete(latest);
        assertThat(queues.messages()).extracting(Queues.Message::queue).containsExactly("Others");
    }

    @Test
    void shouldRefuseByTheRealOnesNames() throws IOException {
        refused("ReceiveMessage", "{\"QueueUrl\": \"http://sqs.local/0/Nobodys\"}", "QueueDoesNotExist");
        refused("GetQueueUrl", "{\"QueueName\": \"Nobodys\"}", "QueueDoesNotExist");
        refused("SendMessage", "{}", "UnsupportedOperation");
        refused("ReceiveMessage", "{", "SerializationException");
    }

    private JsonNode receive(int seconds) throws IOException {
        return call("ReceiveMessage", "{\"QueueUrl\": \"%s\", \"VisibilityTimeout\": %d}".formatted(URL, seconds));
    }

    private void delete(String receipt) throws IOException {
        call("DeleteMessage", "{\"QueueUrl\": \"%s\", \"ReceiptHandle\": \"%s\"}".formatted(URL, receipt));
    }

    private JsonNode call(String action, String body) throws IOException {
        Answer answer = answer(action, body);
        assertThat(answer.status()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body().asUtf8String());
    }

    private void refused(String action, String body, String type) throws IOException {
        Answer answer = answer(action, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().asUtf8String()).contains(type);
    }

    private Answer answer(String action, String body) throws IOException {
        return sqs.answer(TriedExchange.post("/sqs", body).with("X-Amz-Target", "AmazonSQS." + action));
    }
}
