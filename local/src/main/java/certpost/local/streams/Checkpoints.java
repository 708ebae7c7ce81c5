package certpost.local.streams;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How far each subscription has read each shard; kept in a file when the tables are kept. */
public final class Checkpoints {
    private static final String FINISHED = "finished";

    private final Map<String, String> sequenceNumbers = new ConcurrentHashMap<>();
    private final Optional<Path> file;
    private final ObjectMapper json = new ObjectMapper();

    public Checkpoints(Optional<Path> file) throws IOException {
        this.file = file;
        if (file.isPresent() && Files.exists(file.get())) {
            sequenceNumbers.putAll(json.readValue(file.get().toFile(), new TypeReference<Map<String, String>>() {
            }));
        }
    }

    Optional<String> lastRead(String subscription, String shard) {
        return Optional.ofNullable(sequenceNumbers.get(key(subscription, shard)));
    }

    boolean isFinished(String subscription, String shard) {
        return lastRead(subscription, shard).filter(FINISHED::equals).isPresent();
    }

    void finish(String subscription, String shard) {
        read(subscription, shard, FINISHED);
    }

    synchronized void read(String subscription, String shard, String sequenceNumber) {
        sequenceNumbers.put(key(subscription, shard), sequenceNumber);
        file.ifPresent(this::save);
    }

    /** Through a second file, so that a stack that is killed here does not lose its place. */
    private void save(Path path) {
        try {
            Path next = path.resolveSibling(path.getFileName() + ".next");
            json.writeValue(next.toFile(), sequenceNumbers);
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String subscription, String shard) {
        return subscription + " " + shard;
    }
}
