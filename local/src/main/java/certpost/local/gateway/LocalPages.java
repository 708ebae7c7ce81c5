package certpost.local.gateway;

import certpost.local.http.Answer;
import certpost.local.http.Answering;
import certpost.local.schedules.Schedules;
import certpost.local.simulate.Simulators;
import certpost.local.sns.SentMessages;
import certpost.local.sqs.Queues;
import certpost.local.tokens.TokenIssuer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;

/** {@code /_local/...}: what only this stack answers. */
public final class LocalPages implements Answering.Endpoint {
    private final TokenPage token;
    private final String carrierKey;
    private final SentMessages sms;
    private final Queues queues;
    private final Schedules schedules;
    private final Simulators simulators;
    private final String aws;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * The pages.
     *
     * @param carrierKey with which the carrier's events are signed here
     * @param aws a shell's variables by which AWS's clients and commands find this stack
     */
    public LocalPages(TokenIssuer issuer, String carrierKey, SentMessages sms, Queues queues, Schedules schedules,
            Simulators simulators, String aws) {
        this.token = new TokenPage(issuer);
        this.aws = aws;
        this.carrierKey = carrierKey;
        this.sms = sms;
        this.queues = queues;
        this.schedules = schedules;
        this.simulators = simulators;
    }

    @Override
    public Answer answer(HttpExchange exchange) throws IOException, InterruptedException {
        String call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        return switch (call) {
            case "POST /_local/token" -> token.answer(exchange.getRequestBody().readAllBytes());
            case "GET /_local/sms" -> Answer.json(200,
                    list(sms.all()
                            .stream()
                            .map(one -> Map.of("phoneNumber", one.phoneNumber(), "message", one.message(), "at",
                                    one.at().toString()))));
            case "DELETE /_local/sms" -> {
                sms.clear();
                yield Answer.empty(204);
            }
            case "GET /_local/carrier-key" ->
                Answer.json(200, json.createObjectNode().put("secret", carrierKey).toString());
            case "GET /_local/dead-letters" -> Answer.json(200,
                    list(queues.messages()
                            .stream()
                            .map(one -> Map.of("queue", one.queue(), "at", one.at().toString(), "body", one.body()))));
            case "POST /_local/simulate" -> simulators.play(exchange.getRequestBody().readAllBytes());
            case "POST /_local/tick" -> Answer.json(200, list(schedules.runAll()
                    .stream()
                    .map(run -> Map.of("function", run.function(), "outcome", run.outcome(), "answer", run.answer()))));
            case "GET /_local/aws" -> Answer.of(200, "text/plain", aws);
            default -> Answer.message(404, "Not Found");
        };
    }

    private String list(Stream<Map<String, String>> entries) throws JsonProcessingException {
        ArrayNode array = json.createArrayNode();
        entries.forEach(entry -> array.add(json.valueToTree(entry)));
        return json.writeValueAsString(array);
    }
}
