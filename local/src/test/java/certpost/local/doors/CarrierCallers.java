package certpost.local.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;

/** The matrix's rows of the carrier's door, where the signature says who calls, and no token does. */
final class CarrierCallers {
    private static final String PATH = "/v1/carrier/events";
    private static final String OTHER_SECRET = "Zm9yZ2VkZm9yZ2VkZm9yZ2VkZm9yZ2VkZm9yZ2Vk";

    private final Client client;
    private final Stored stored;

    CarrierCallers(Client client, Stored stored) {
        this.client = client;
        this.stored = stored;
    }

    void areLetInByARightSignatureOfNowOnly() {
        String body = body("1000000009001");
        var right = CarrierSignature.right(client, "msg_doors", body);
        List<String> before = events();
        var soft = new SoftAssertions();
        wrong(right, body).forEach((kind, asked) -> {
            Answer answer = asked.get();
            soft.assertThat(answer.is(401, "unauthorized")).as(kind + ": " + answer.insteadOf("401")).isTrue();
        });
        soft.assertThat(events()).as("what is stored").isEqualTo(before);
        soft.assertAll();

        assertThat(count("unknown", right.post(client, body))).isEqualTo(1);
        List<String> after = events();
        assertThat(after).isNotEqualTo(before);
        assertThat(count("duplicates", right.post(client, body))).as("replayed").isEqualTo(1);
        assertThat(events()).as("what is stored of a repetition").isEqualTo(after);
    }

    private Map<String, Supplier<Answer>> wrong(CarrierSignature right, String body) {
        var wrong = new LinkedHashMap<String, Supplier<Answer>>();
        Instant now = Instant.now();
        wrong.put("none", () -> client.post(PATH, bytes(body), Map.of()));
        for (Bearer bearer : List.of(Bearer.clerkOf("guangdong"), Bearer.printingHouse(),
                Bearer.holder(TwoCities.passport(1)))) {
            wrong.put("a token for " + bearer.scope(),
                    () -> client.post(PATH, bearer.token(client), Map.of("events", List.of())));
        }
        wrong.put("forged", () -> right.by(OTHER_SECRET).post(client, body));
        wrong.put("of an empty body", () -> right.of("").post(client, body));
        wrong.put("of another body", () -> right.post(client, body("1000000009002")));
        wrong.put("old", () -> right.at(now.minus(Duration.ofMinutes(6))).post(client, body));
        wrong.put("of the future", () -> right.at(now.plus(Duration.ofMinutes(6))).post(client, body));
        wrong.put("of another version", () -> right.inVersion("v1a").post(client, body));
        wrong.put("without a version", () -> right.inVersion("").post(client, body));
        for (String header : right.headers().keySet()) {
            var headers = new LinkedHashMap<>(right.headers());
            headers.put(header, "msg_other");
            wrong.put("another " + header, () -> client.post(PATH, bytes(body), headers));
            var fewer = new LinkedHashMap<>(right.headers());
            fewer.remove(header);
            wrong.put("no " + header, () -> client.post(PATH, bytes(body), fewer));
        }
        return wrong;
    }

    private List<String> events() {
        return stored.things(item -> item.startsWith("CarrierEventsTable"));
    }

    private static byte[] bytes(String body) {
        return body.getBytes(UTF_8);
    }

    private static String body(String waybill) {
        return """
                {"events": [{"waybillNo": "%s", "opCode": "203", "opTime": "2025-09-20 08:30:00"}]}"""
                .formatted(waybill);
    }

    private static int count(String what, Answer answer) {
        return TwoCities.done(202, answer).path(what).asInt();
    }
}
