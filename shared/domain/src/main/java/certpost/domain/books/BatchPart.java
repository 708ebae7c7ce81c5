package certpost.domain.books;

import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.ListChunk;

/** What is kept of a batch, item by item. */
public sealed interface BatchPart {
    /** Which batch. */
    BatchId batch();

    /**
     * A part of its list.
     *
     * @param number from 0
     */
    record Chunk(BatchId batch, int number, ListChunk chunk) implements BatchPart {}

    /** Its manifest. */
    record Manifest(Batch manifest) implements BatchPart {
        @Override
        public BatchId batch() {
            return manifest.id();
        }
    }
}
