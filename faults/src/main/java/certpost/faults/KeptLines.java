package certpost.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lines of the page that are made already, so that a run that was stopped goes on where it was: as long as the very same
 * packages are tried by the very same trials. What was wrong is never kept.
 */
final class KeptLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    /** Below {@code target}: whoever cleans it begins anew. */
    KeptLines(Path target, List<Path> made) {
        this.folder = target.resolve("lines").resolve(digest(made));
    }

    /** Of the repository whose root that is. */
    static KeptLines in(Path root) {
        List<Path> packages = files(root.resolve("functions")).stream()
                .filter(file -> file.toString().endsWith(".zip"))
                .toList();
        List<Path> trials = Stream.of("faults/target/classes", "local/target/classes")
                .flatMap(classes -> files(root.resolve(classes)).stream())
                .toList();
        return new KeptLines(root.resolve("faults/target"), Stream.concat(packages.stream(), trials.stream()).toList());
    }

    Optional<Line> of(String title) {
        Path file = file(title);
        try {
            return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), Line.class)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of it or nothing, whenever the run is stopped. */
    void keep(Line line) {
        if (!line.right()) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path begun = Files.createTempFile(folder, "begun", ".json");
            JSON.writeValue(begun.toFile(), line);
            Files.move(begun, file(line.title()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String title) {
        return folder.resolve(URLEncoder.encode(title, StandardCharsets.UTF_8) + ".json");
    }

    private static String digest(List<Path> files) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                sha256.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
