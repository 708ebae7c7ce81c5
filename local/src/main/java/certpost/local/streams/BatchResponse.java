package certpost.local.streams;

import certpost.local.lambda.InvocationResult;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what a function says about a batch: how many of its first records are done. */
final class BatchResponse {
    private final ObjectMapper json = new ObjectMapper();

    int done(InvocationResult result, boolean reportsItemFailures, List<String> sequenceNumbers) {
        if (!(result instanceof InvocationResult.Answered answered)) {
            return 0;
        }
        return reportsItemFailures ? reported(answered, sequenceNumbers) : sequenceNumbers.size();
    }

    /** The earliest failure counts: everything from there on is delivered again. */
    private int reported(InvocationResult.Answered answered, List<String> sequenceNumbers) {
        JsonNode failures;
        try {
            failures = json.readTree(answered.payload().asByteArrayUnsafe()).path("batchItemFailures");
        } catch (IOException e) {
            return 0;
        }
        if (failures.isEmpty()) {
            return sequenceNumbers.size();
        }
        Set<String> failed = failures.valueStream()
                .map(failure -> failure.path("itemIdentifier").asText(""))
                .collect(Collectors.toSet());
        // An identifier that is no record of this batch fails all of it, as on AWS.
        return Set.copyOf(sequenceNumbers).containsAll(failed)
                ? (int) sequenceNumbers.stream().takeWhile(number -> !failed.contains(number)).count()
                : 0;
    }
}
