package certpost.aws.reference;

import io.avaje.jsonb.JsonType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file of facts that comes with the code. */
final class ShippedFile {
    private ShippedFile() {}

    static <T> T read(String file, JsonType<T> type) {
        try (InputStream stream = ShippedFile.class.getResourceAsStream("/certpost/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("this release has no " + file);
            }
            return type.fromJson(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
