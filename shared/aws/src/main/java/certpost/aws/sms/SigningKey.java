package certpost.aws.sms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that the gateway shares with us. */
public final class SigningKey {
    private static final String ALGORITHM = "HmacSHA256";
    /** In bytes: a shorter one is the weakest part of what it signs. */
    private static final int SHORTEST = 16;

    private final SecretKeySpec key;

    private SigningKey(SecretKeySpec key) {
        this.key = key;
    }

    /** The key that a secret's text is, in UTF-8; one of less than 16 bytes is an {@link IllegalArgumentException}. */
    public static SigningKey of(String secret) {
        byte[] key = secret.strip().getBytes(StandardCharsets.UTF_8);
        if (key.length < SHORTEST) {
            throw new IllegalArgumentException("the signing key has less than " + SHORTEST + " bytes");
        }
        return new SigningKey(new SecretKeySpec(key, ALGORITHM));
    }

    /** The HMAC-SHA256 of a text in UTF-8, in lower-case hexadecimal digits. */
    String sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
