package certpost.local.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The keys that turn document numbers into holder ids: lines of {@code version=base64}, new for each fresh stack. */
public final class HolderKeys {
    private static final int KEY_BYTES = 32;

    private HolderKeys() {}

    public static String random(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return "1=" + Base64.getEncoder().encodeToString(key) + "\n";
    }

    /** Kept data can only be found again with the keys it was stored under. */
    public static String keptIn(Path folder, SecureRandom random) throws IOException {
        Path file = folder.resolve("holder-keys");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Files.writeString(file, random(random), UTF_8);
        }
        return Files.readString(file, UTF_8);
    }
}
