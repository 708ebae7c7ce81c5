package certpost.local.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The repository's samples, whether a story runs at its root or in the module. */
final class Sample {
    private Sample() {}

    static byte[] read(String name) {
        Path here = Path.of("samples", name);
        Path file = Files.exists(here) ? here : Path.of("..").resolve(here);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new StoryStopped("cannot read " + file.toAbsolutePath().normalize() + ": " + e.getMessage());
        }
    }
}
