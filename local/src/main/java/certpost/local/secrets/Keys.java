package certpost.local.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Keys in secrets, one line each, new for each fresh stack. */
public enum Keys {
    /** They turn document numbers into holder ids: {@code version=base64}. */
    OF_HOLDERS("holder-keys", "1="),
    /** With them the carrier signs its events: {@code whsec_base64}. */
    OF_CARRIER("carrier-keys", "whsec_");

    private static final int KEY_BYTES = 32;

    private final String file;
    private final String prefix;

    Keys(String file, String prefix) {
        this.file = file;
        this.prefix = prefix;
    }

    public String random(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return prefix + Base64.getEncoder().encodeToString(key) + "\n";
    }

    /** Kept data can only be found again with the keys it was stored under. */
    public String keptIn(Path folder, SecureRandom random) throws IOException {
        Path kept = folder.resolve(file);
        if (!Files.exists(kept)) {
            Files.createDirectories(folder);
            Files.writeString(kept, random(random), UTF_8);
        }
        return Files.readString(kept, UTF_8);
    }
}
