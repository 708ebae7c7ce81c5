package certpost.aws.reference;

import certpost.domain.address.Divisions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads the list of provinces, cities and districts that comes with the code; its source is named in the file. */
public final class ShippedDivisions {
    private ShippedDivisions() {}

    /** The list, some 30 KB of text. */
    public static Divisions read() {
        InputStream file = ShippedDivisions.class.getResourceAsStream("/certpost/divisions.txt");
        try (var lines = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(file, "divisions.txt"), StandardCharsets.UTF_8))) {
            return new Divisions(lines.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
