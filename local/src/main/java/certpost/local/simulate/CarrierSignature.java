package certpost.local.simulate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The carrier's signature, by the book of Standard Webhooks. */
public final class CarrierSignature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";

    private final SecretKeySpec key;

    private CarrierSignature(SecretKeySpec key) {
        this.key = key;
    }

    static boolean isKey(String secret) {
        return secret.startsWith(PREFIX);
    }

    /** With a key {@code whsec_base64}. */
    public static CarrierSignature by(String secret) {
        if (!isKey(secret)) {
            throw new IllegalArgumentException("a carrier's key begins with " + PREFIX);
        }
        return new CarrierSignature(
                new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length()).strip()), ALGORITHM));
    }

    /** The headers of a message that is sent at that time. */
    public Map<String, String> headers(String id, Instant at, byte[] body) {
        String timestamp = Long.toString(at.getEpochSecond());
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + timestamp + ".").getBytes(UTF_8));
            return Map.of("webhook-id", id, "webhook-timestamp", timestamp, "webhook-signature",
                    "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
