package certpost.domain.batch;

import certpost.domain.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps batches: a list in chunks, which is the truth, and a manifest once everything follows from it. */
public interface BatchStore {

    /** Writes a part of a list, unless that part is written already. Parts are numbered from 0. */
    boolean putChunk(BatchId batch, int part, ListChunk chunk);

    /** A part of a list, read consistently. */
    Optional<ListChunk> chunk(BatchId batch, int part);

    /** A batch's list as far as it is written without a gap: its parts in order, each read consistently. */
    List<ListChunk> list(BatchId batch);

    /** Writes the manifest, unless it is written already. */
    boolean putManifest(Batch batch);

    /** The manifest, read consistently; empty until the batch is ready. */
    Optional<Batch> find(BatchId batch);

    /** Stores a batch's next state, if it was in that one before; true where the batch is in the next state now. */
    boolean move(Batch batch, BatchState before);

    /** Manifests served to somebody, by id. */
    Page<Batch> servedTo(String servedTo, @Nullable BatchState state, @Nullable String cursor, int limit);
}
