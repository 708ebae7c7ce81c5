package certpost.domain.parcel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secrets with which the carrier signs, by the book of Standard Webhooks; two while they are being changed. */
public final class CarrierKeys {
    private static final String ALGORITHM = "HmacSHA256";
    /** What Standard Webhooks asks for at the least, in bytes. */
    private static final int SHORTEST_KEY = 24;
    private static final Pattern LINE = Pattern.compile("whsec_([A-Za-z0-9+/]+={0,2})");

    private final List<SecretKeySpec> keys;

    private CarrierKeys(List<SecretKeySpec> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Keys from lines {@code whsec_<base64>}; blank lines and lines that start with {@code #} are skipped. What is wrong
     * is an {@link IllegalArgumentException} that names the line, never its text.
     */
    public static CarrierKeys parse(String text) {
        var keys = new ArrayList<SecretKeySpec>();
        List<String> lines = text.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty() && !lines.get(i).startsWith("#")) {
                keys.add(key(lines.get(i), i + 1));
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("there is no carrier key");
        }
        return new CarrierKeys(keys);
    }

    private static SecretKeySpec key(String line, int number) {
        var form = LINE.matcher(line);
        try {
            byte[] key = form.matches() ? Base64.getDecoder().decode(form.group(1)) : new byte[0];
            if (key.length >= SHORTEST_KEY) {
                return new SecretKeySpec(key, ALGORITHM);
            }
        } catch (IllegalArgumentException _) {
            // Said below, without the text.
        }
        throw new IllegalArgumentException(
                "line " + number + " of the carrier keys is not whsec_<base64> of " + SHORTEST_KEY + " bytes or more");
    }

    /**
     * Whether one of the signatures is one of the keys' of that message; takes as long whichever it is.
     *
     * @param id of the message
     * @param timestamp in seconds, as the header has it
     * @param signatures the signatures' bytes
     */
    public boolean haveSigned(String id, String timestamp, byte[] body, List<byte[]> signatures) {
        boolean found = false;
        for (SecretKeySpec key : keys) {
            byte[] expected = signature(key, id, timestamp, body);
            for (byte[] signature : signatures) {
                found |= MessageDigest.isEqual(expected, signature);
            }
        }
        return found;
    }

    private static byte[] signature(SecretKeySpec key, String id, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "CarrierKeys[" + keys.size() + "]";
    }
}
