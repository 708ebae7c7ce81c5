package certpost.local.ssm;

import certpost.local.http.Answer;
import certpost.local.http.Answering;
import certpost.local.template.Machine;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** SSM's GetParameter. */
public final class SsmEndpoint implements Answering.Endpoint {
    private static final String PROTOCOL = "application/x-amz-json-1.1";

    private final Map<String, String> parameters;
    private final ObjectMapper json = new ObjectMapper();

    public SsmEndpoint(Map<String, String> parameters) {
        this.parameters = Map.copyOf(parameters);
    }

    @Override
    public Answer answer(HttpExchange exchange) throws IOException {
        String target = Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target")).orElse("");
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (!target.equals("AmazonSSM.GetParameter")) {
            return refused("UnknownOperationException", "The local stack gets single parameters only");
        }
        try {
            JsonNode request = json.readTree(body);
            String name = request.path("Name").asText();
            return Optional.ofNullable(parameters.get(name))
                    .map(value -> found(name, value, request.path("WithDecryption").asBoolean()))
                    .orElseGet(() -> refused("ParameterNotFound", "There is no such parameter on the local stack"));
        } catch (JsonProcessingException e) {
            return refused("SerializationException", "The request is not JSON");
        }
    }

    private Answer found(String name, String value, boolean decrypted) {
        ObjectNode answer = json.createObjectNode();
        answer.putObject("Parameter")
                .put("Name", name)
                .put("Type", "SecureString")
                // Whoever forgets to ask for decryption gets something useless, as on AWS.
                .put("Value", decrypted ? value : "encrypted")
                .put("Version", 1)
                .put("DataType", "text")
                .put("ARN", Machine.arn("ssm", "parameter" + name));
        return Answer.of(200, PROTOCOL, answer.toString());
    }

    private Answer refused(String code, String message) {
        return Answer.of(400, PROTOCOL, json.createObjectNode().put("__type", code).put("message", message).toString());
    }
}
