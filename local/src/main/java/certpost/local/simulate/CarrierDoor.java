package certpost.local.simulate;

import static java.nio.charset.StandardCharsets.UTF_8;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import certpost.local.client.UnexpectedAnswer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Posts the carrier's events at its door, signed by the book of Standard Webhooks with the key that this stack gives away. */
public final class CarrierDoor {
    private static final String PATH = "/v1/carrier/events";
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";

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
        String id = "msg_" + ids.get();
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        return client.post(PATH, body, Map.of("webhook-id", id, "webhook-timestamp", timestamp, "webhook-signature",
                "v1," + signature(id, timestamp, body)));
    }

    private String signature(String id, String timestamp, byte[] body) {
        Answer answer = client.get("/_local/carrier-key", "");
        String secret = answer.json().path("secret").asText();
        if (!secret.startsWith(PREFIX)) {
            throw new UnexpectedAnswer(answer.insteadOf("200 with the carrier's key"));
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), ALGORITHM));
            mac.update((id + "." + timestamp + ".").getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    private byte[] body(List<Map<String, String>> events) {
        try {
            return json.writeValueAsBytes(Map.of("events", events));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }
}
