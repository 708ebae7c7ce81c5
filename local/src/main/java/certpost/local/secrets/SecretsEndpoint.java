package certpost.local.secrets;

import certpost.local.http.Answer;
import certpost.local.http.Answering;
import certpost.local.template.Machine;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Secrets Manager's GetSecretValue. */
public final class SecretsEndpoint implements Answering.Endpoint {
    private static final String PROTOCOL = "application/x-amz-json-1.1";

    private final Map<String, String> secrets;
    private final ObjectMapper json = new ObjectMapper();

    public SecretsEndpoint(Map<String, String> secrets) {
        this.secrets = Map.copyOf(secrets);
    }

    @Override
    public Answer answer(HttpExchange exchange) throws IOException {
        String target = Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target")).orElse("");
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (!target.equals("secretsmanager.GetSecretValue")) {
            return refused("UnknownOperationException", "The local stack gets single secrets only");
        }
        try {
            String name = json.readTree(body).path("SecretId").asText();
            return Optional.ofNullable(secrets.get(name))
                    .map(value -> found(name, value))
                    .orElseGet(
                            () -> refused("ResourceNotFoundException", "There is no such secret on the local stack"));
        } catch (JsonProcessingException e) {
            return refused("SerializationException", "The request is not JSON");
        }
    }

    private Answer found(String name, String value) {
        ObjectNode answer = json.createObjectNode()
                .put("ARN", Machine.arn("secretsmanager", "secret:" + name))
                .put("Name", name)
                .put("SecretString", value);
        answer.putArray("VersionStages").add("AWSCURRENT");
        return Answer.of(200, PROTOCOL, answer.toString());
    }

    private Answer refused(String code, String message) {
        return Answer.of(400, PROTOCOL, json.createObjectNode().put("__type", code).put("message", message).toString());
    }
}
