package certpost.local.simulate;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import certpost.local.client.UnexpectedAnswer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Posts the carrier's events at its door, signed by the book of Standard Webhooks with the key that this stack gives away. */
public final class CarrierDoor {
    private static final String PATH = "/v1/carrier/events";

    private final Client client;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final ObjectMapper json = new ObjectMapper();

    public CarrierDoor(Client client) {
        this(client, InstantSource.system(), UUID::randomUUID);
    }

    CarrierDoor(Client client, InstantSource clock, Supplier<UUID> ids) {
        this.client = client;
        this.clock = clock;
        this.ids = ids;
    }

    /** Posts events, at most 1,000, each in the carrier's fields. */
    public Answer post(List<Map<String, String>> events) {
        byte[] body = body(events);
        return client.post(PATH, body, signature().headers("msg_" + ids.get(), clock.instant(), body));
    }

    private CarrierSignature signature() {
        Answer answer = client.get("/_local/carrier-key", "");
        String secret = answer.json().path("secret").asText();
        if (!CarrierSignature.isKey(secret)) {
            throw new UnexpectedAnswer(answer.insteadOf("200 with the carrier's key"));
        }
        return CarrierSignature.by(secret);
    }

    private byte[] body(List<Map<String, String>> events) {
        try {
            return json.writeValueAsBytes(Map.of("events", events));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }
}
