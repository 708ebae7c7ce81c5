package certpost.aws.sms;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;

/** Signs requests, so that the gateway knows who asks, that nothing was changed, and that it was not asked before. */
public final class RequestSigner {
    private final String keyId;
    private final Supplier<SigningKey> key;
    private final InstantSource clock;
    private final Supplier<String> nonces;

    /**
     * Signs with a key.
     *
     * @param keyId by which the gateway knows the key
     * @param key asked for at each request
     * @param nonces makes texts of printable ASCII characters, each once
     */
    public RequestSigner(String keyId, Supplier<SigningKey> key, InstantSource clock, Supplier<String> nonces) {
        this.keyId = keyId;
        this.key = key;
        this.clock = clock;
        this.nonces = nonces;
    }

    /** The headers that sign a request; what fails while the key is read goes to the caller. */
    Map<String, String> headers(String method, String path, byte[] body) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        String nonce = nonces.get();
        String signed = String.join("\n", method, path, timestamp, nonce, sha256(body));
        return Map.of("X-Sms-Key-Id", keyId, "X-Sms-Timestamp", timestamp, "X-Sms-Nonce", nonce, "X-Sms-Signature",
                key.get().sign(signed));
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
