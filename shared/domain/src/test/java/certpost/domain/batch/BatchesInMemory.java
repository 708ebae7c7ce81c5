package certpost.domain.batch;

import certpost.domain.Page;
import certpost.domain.Pages;
import certpost.domain.books.BatchPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Batches in maps: the parts of their lists, and their manifests. */
public final class BatchesInMemory implements BatchStore {
    private final Map<BatchId, TreeMap<Integer, ListChunk>> lists = new LinkedHashMap<>();
    private final Map<String, Batch> manifests = new TreeMap<>();

    @Override
    public synchronized boolean putChunk(BatchId batch, int part, ListChunk chunk) {
        return lists.computeIfAbsent(batch, _ -> new TreeMap<>()).putIfAbsent(part, chunk) == null;
    }

    @Override
    public synchronized Optional<ListChunk> chunk(BatchId batch, int part) {
        return Optional.ofNullable(lists.getOrDefault(batch, new TreeMap<>()).get(part));
    }

    @Override
    public synchronized List<ListChunk> list(BatchId batch) {
        Map<Integer, ListChunk> parts = lists.getOrDefault(batch, new TreeMap<>());
        return IntStream.range(0, parts.size()).takeWhile(parts::containsKey).mapToObj(parts::get).toList();
    }

    @Override
    public synchronized boolean putManifest(Batch batch) {
        return manifests.putIfAbsent(batch.id().toString(), batch) == null;
    }

    @Override
    public synchronized Optional<Batch> find(BatchId batch) {
        return Optional.ofNullable(manifests.get(batch.toString()));
    }

    @Override
    public synchronized boolean move(Batch batch, BatchState before) {
        Batch now = manifests.computeIfPresent(batch.id().toString(),
                (_, found) -> found.state() == before ? found.in(batch.state()) : found);
        return now != null && now.state() == batch.state();
    }

    @Override
    public synchronized Page<Batch> servedTo(String servedTo, @Nullable BatchState state, @Nullable String cursor,
            int limit) {
        return Pages.of(
                manifests.values()
                        .stream()
                        .filter(batch -> batch.servedTo().equals(servedTo))
                        .filter(batch -> state == null || batch.state() == state),
                batch -> batch.id().toString(),
                text -> BatchId.parse(text)
                        .flatMap(this::find)
                        .filter(batch -> batch.servedTo().equals(servedTo))
                        .isPresent(),
                cursor, limit);
    }

    /** All parts of all lists, and all manifests. */
    public synchronized List<BatchPart> parts() {
        var parts = new ArrayList<BatchPart>();
        lists.forEach(
                (batch, list) -> list.forEach((part, chunk) -> parts.add(new BatchPart.Chunk(batch, part, chunk))));
        manifests.values().forEach(manifest -> parts.add(new BatchPart.Manifest(manifest)));
        return parts;
    }
}
