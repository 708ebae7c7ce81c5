package certpost.domain.holder;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret keys that turn identity documents into pseudonyms, each under its version. */
public final class HolderKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;
    private static final int ID_BYTES = 20;
    private static final Pattern LINE = Pattern.compile("([1-9]\\d{0,8})=([A-Za-z0-9+/]+={0,2})");

    private final TreeMap<Integer, SecretKeySpec> keys = new TreeMap<>();

    /**
     * At least one key; each of 32 bytes or more.
     *
     * @param keys secret bytes by version, versions from 1
     */
    public HolderKeys(Map<Integer, byte[]> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("there is no holder key");
        }
        keys.forEach((version, key) -> {
            if (version < 1) {
                throw new IllegalArgumentException("versions of holder keys start at 1");
            }
            if (key.length < SHORTEST_KEY) {
                throw new IllegalArgumentException("holder key " + version + " is shorter than 32 bytes");
            }
            this.keys.put(version, new SecretKeySpec(key, ALGORITHM));
        });
    }

    /**
     * Keys from lines {@code <version>=<base64>}; blank lines and lines that start with {@code #} are skipped. What is
     * wrong is an {@link IllegalArgumentException} that names the line, never its text.
     */
    public static HolderKeys parse(String text) {
        var keys = new TreeMap<Integer, byte[]>();
        var lines = text.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            var matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("line " + (i + 1) + " of the holder keys is not <version>=<base64>");
            }
            if (keys.put(Integer.valueOf(matcher.group(1)), decoded(matcher.group(2), i + 1)) != null) {
                throw new IllegalArgumentException("line " + (i + 1) + " of the holder keys repeats a version");
            }
        }
        return new HolderKeys(keys);
    }

    private static byte[] decoded(String base64, int line) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("line " + line + " of the holder keys is not base64");
        }
    }

    /** The version that new exam sessions take. */
    public int newest() {
        return keys.lastKey();
    }

    /** Every version there is, in order. */
    public SortedSet<Integer> versions() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(keys.keySet()));
    }

    /**
     * The holder's pseudonym under one version: the first 20 bytes of HMAC-SHA256 over {@code TYPE|NUMBER}, in
     * hexadecimal. A version that is not here is the caller's error.
     */
    public HolderId holderId(int version, IdentityDocument document) {
        return new HolderId(pseudonym(version, document.type() + "|" + document.number()));
    }

    /** A number's pseudonym, made likewise of {@code MOBILE|NUMBER}, under which it can be counted and not be read. */
    public String numberId(int version, MobileNumber mobile) {
        return pseudonym(version, "MOBILE|" + mobile.e164());
    }

    private String pseudonym(int version, String text) {
        var key = keys.get(version);
        if (key == null) {
            throw new IllegalArgumentException("there is no holder key of version " + version);
        }
        return HexFormat.of().formatHex(Arrays.copyOf(mac(key, text), ID_BYTES));
    }

    /** 32 secret bytes for something else than pseudonyms: HMAC-SHA256 of the newest key over the purpose's name. */
    public byte[] secretFor(String purpose) {
        if (purpose.contains("|")) {
            throw new IllegalArgumentException("a purpose is no document");
        }
        return mac(keys.lastEntry().getValue(), purpose);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "HolderKeys" + keys.keySet();
    }
}
