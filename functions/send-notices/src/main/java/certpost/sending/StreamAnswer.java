package certpost.sending;

import io.avaje.jsonb.Json;
import java.util.List;

/** Which records the stream is to deliver again, as Lambda wants to know it. */
@Json
record StreamAnswer(List<Failure> batchItemFailures) {
    StreamAnswer {
        batchItemFailures = List.copyOf(batchItemFailures);
    }

    /**
     * One of them.
     *
     * @param itemIdentifier the record's place in the stream
     */
    @Json
    record Failure(String itemIdentifier) {}
}
