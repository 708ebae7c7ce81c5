package certpost.local.sqs;

import certpost.local.http.Answer;
import certpost.local.http.Answering;
import certpost.local.template.Machine;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** SQS's JSON protocol, as far as receiving and taking away goes; only the stack itself sends. */
public final class SqsEndpoint implements Answering.Endpoint {
    private static final String PROTOCOL = "application/x-amz-json-1.0";
    private static final String TARGET = "AmazonSQS.";
    private static final int USUAL_INVISIBILITY = 30;

    private final Queues queues;
    private final List<String> names;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * An endpoint.
     *
     * @param names of the queues that there are
     */
    public SqsEndpoint(Queues queues, List<String> names) {
        this.queues = queues;
        this.names = List.copyOf(names);
    }

    @Override
    public Answer answer(HttpExchange exchange) throws IOException {
        String target = Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target")).orElse("");
        try {
            JsonNode request = json.readTree(exchange.getRequestBody().readAllBytes());
            return switch (target) {
                case TARGET + "ListQueues" -> listed(request.path("QueueNamePrefix").asText());
                case TARGET + "GetQueueUrl" -> names.contains(request.path("QueueName").asText())
                        ? done(json.createObjectNode().put("QueueUrl", url(request.path("QueueName").asText())))
                        : missing();
                case TARGET + "ReceiveMessage", TARGET + "ChangeMessageVisibility", TARGET + "DeleteMessage" ->
                    ofQueue(target, request);
                default -> refused("com.amazonaws.sqs#UnsupportedOperation", "The local stack does not do this");
            };
        } catch (JsonProcessingException e) {
            return refused("com.amazon.coral.service#SerializationException", "The request is not JSON");
        }
    }

    private Answer ofQueue(String target, JsonNode request) {
        String queue = request.path("QueueUrl").asText().replaceFirst(".*/", "");
        if (!names.contains(queue)) {
            return missing();
        }
        String receipt = request.path("ReceiptHandle").asText();
        Duration invisible = Duration.ofSeconds(request.path("VisibilityTimeout").asInt(USUAL_INVISIBILITY));
        switch (target) {
            case TARGET + "ReceiveMessage" -> {
                return received(queues.receive(queue, request.path("MaxNumberOfMessages").asInt(1), invisible));
            }
            case TARGET + "DeleteMessage" -> queues.delete(queue, receipt);
            default -> queues.hide(queue, receipt, invisible);
        }
        return done(json.createObjectNode());
    }

    private Answer listed(String prefix) {
        ObjectNode answer = json.createObjectNode();
        var urls = answer.putArray("QueueUrls");
        names.stream().filter(name -> name.startsWith(prefix)).map(SqsEndpoint::url).forEach(urls::add);
        return done(answer);
    }

    private Answer received(List<Queues.Received> messages) {
        ObjectNode answer = json.createObjectNode();
        var array = answer.putArray("Messages");
        messages.forEach(message -> array.addObject()
                .put("MessageId", message.id())
                .put("ReceiptHandle", message.receipt())
                .put("MD5OfBody", md5(message.body()))
                .put("Body", message.body()));
        return done(answer);
    }

    private static Answer done(ObjectNode answer) {
        return Answer.of(200, PROTOCOL, answer.toString());
    }

    private Answer missing() {
        return refused("com.amazonaws.sqs#QueueDoesNotExist", "There is no such queue on the local stack");
    }

    private Answer refused(String code, String message) {
        return Answer.of(400, PROTOCOL, json.createObjectNode().put("__type", code).put("message", message).toString());
    }

    private static String url(String queue) {
        return "http://sqs.local/" + Machine.ACCOUNT + "/" + queue;
    }

    /** The client checks it. */
    private static String md5(String body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
