package certpost.printer;

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

    /** A page of batches. */
    @Json
    record BatchList(List<BatchDocument> batches, @Nullable String next) {}

    /** The document of a batch. */
    static BatchDocument of(Batch batch) {
        return new BatchDocument(batch.id().toString(), batch.id().window().value(), batch.state().name(),
                batch.count(), batch.sha256(), batch.id().number(), SCHEMA_VERSION);
    }
}
