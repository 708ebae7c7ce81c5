package certpost.structure;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A library as {@code config/dependencies.csv} lists it.
 *
 * @param coordinates group, name and version
 * @param file its jar
 * @param licence as SPDX names it
 * @param used {@code package} where it is part of one, {@code here} where only tests and the local stack have it
 * @param sha256 of its jar, in hex
 */
record Dependency(String coordinates, String file, String licence, String used, String sha256) {

    static List<Dependency> listed() {
        return House.text("config/dependencies.csv").lines().skip(1).map(Dependency::of).toList();
    }

    private static Dependency of(String line) {
        String[] cells = line.split(",", -1);
        return new Dependency(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    /** What is compared: which jar, to the byte. */
    String lock() {
        return lock(file, sha256);
    }

    static String lock(String file, String sha256) {
        return file + " " + sha256;
    }

    static String sha256(InputStream content) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.readAllBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }
}
