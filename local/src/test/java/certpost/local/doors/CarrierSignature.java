package certpost.local.doors;

import static java.nio.charset.StandardCharsets.UTF_8;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a request says of its sender by the book of Standard Webhooks, right or wrong.
 *
 * @param id the message's
 * @param timestamp seconds since 1970
 * @param version before each signature
 * @param secret with which it is signed, in base64
 * @param signed the body that is signed, which need not be the one that is sent
 */
record CarrierSignature(String id, String timestamp, String version, String secret, String signed) {

    static CarrierSignature right(Client client, String id, String body) {
        String secret = client.get("/_local/carrier-key", "").json().path("secret").asText();
        return new CarrierSignature(id, Long.toString(Instant.now().getEpochSecond()), "v1",
                secret.replaceFirst("^whsec_", ""), body);
    }

    CarrierSignature at(Instant time) {
        return new CarrierSignature(id, Long.toString(time.getEpochSecond()), version, secret, signed);
    }

    CarrierSignature by(String otherSecret) {
        return new CarrierSignature(id, timestamp, version, otherSecret, signed);
    }

    CarrierSignature of(String otherBody) {
        return new CarrierSignature(id, timestamp, version, secret, otherBody);
    }

    CarrierSignature inVersion(String other) {
        return new CarrierSignature(id, timestamp, other, secret, signed);
    }

    Map<String, String> headers() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
            byte[] hash = mac.doFinal((id + "." + timestamp + "." + signed).getBytes(UTF_8));
            return Map.of("webhook-id", id, "webhook-timestamp", timestamp, "webhook-signature",
                    version + "," + Base64.getEncoder().encodeToString(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer post(Client client, String body) {
        return client.post("/v1/carrier/events", body.getBytes(UTF_8), headers());
    }
}
