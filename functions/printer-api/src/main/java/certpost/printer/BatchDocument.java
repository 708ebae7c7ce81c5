package certpost.printer;

import certpost.domain.Page;
import certpost.domain.batch.Batch;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch's manifest as clients see it.
 *
 * @param sha256 of the labels' bytes, in hexadecimal digits
 * @param sequence the batch's number within its window, from 1
 * @param schemaVersion of the labels' columns
 */
@Json
record BatchDocument(String batchId, String windowId, String state, int count, String sha256, int sequence,
        int schemaVersion) {
    private static final int SCHEMA_VERSION = 1;

    /** A page of them. */
    @Json
    record BatchList(List<BatchDocument> batches, @Nullable String next) {
        static BatchList of(Page<Batch> page) {
            return new BatchList(page.items().stream().map(BatchDocument::of).toList(), page.next());
        }
    }

    static BatchDocument of(Batch batch) {
        return new BatchDocument(batch.id().toString(), batch.id().window().value(), batch.state().name(),
                batch.count(), batch.sha256(), batch.id().number(), SCHEMA_VERSION);
    }
}
