package certpost.local.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import certpost.local.lambda.InvocationResult;
import certpost.local.lambda.Invoker;
import certpost.local.sqs.Queues;
import certpost.local.template.StreamSubscription;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Delivers a batch until each of its records is done or given up, as an event source mapping does. */
public final class BatchDelivery {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int LONGEST_PAUSE_DOUBLINGS = 6;

    private final StreamSubscription subscription;
    private final String streamArn;
    private final Invoker functions;
    private final Queues queues;
    private final InstantSource clock;
    private final Pause pause;
    private final BatchResponse response = new BatchResponse();

    /** Lets time pass between attempts. */
    @FunctionalInterface
    public interface Pause {
        void take(Duration time) throws InterruptedException;
    }

    BatchDelivery(StreamSubscription subscription, String streamArn, Invoker functions, Queues queues) {
        this(subscription, streamArn, functions, queues, InstantSource.system(), Thread::sleep);
    }

    public BatchDelivery(StreamSubscription subscription, String streamArn, Invoker functions, Queues queues,
            InstantSource clock, Pause pause) {
        this.subscription = subscription;
        this.streamArn = streamArn;
        this.functions = functions;
        this.queues = queues;
        this.clock = clock;
        this.pause = pause;
    }

    public void deliver(String shard, List<Record> records) throws InterruptedException {
        List<Record> wanted = records.stream().filter(this::isWanted).toList();
        if (!wanted.isEmpty()) {
            deliver(shard, wanted, 0);
        }
    }

    private void deliver(String shard, List<Record> records, int earlierFailures) throws InterruptedException {
        int failures = earlierFailures;
        List<Record> batch = withoutOld(shard, records);
        while (!batch.isEmpty()) {
            int done = done(batch);
            if (done == batch.size()) {
                return;
            }
            batch = batch.subList(done, batch.size());
            pause.take(FIRST_PAUSE.multipliedBy(1L << Math.min(failures, LONGEST_PAUSE_DOUBLINGS)));
            if (subscription.bisects() && batch.size() > 1) {
                // Cutting a batch costs no attempt, be it at the failure or in the middle.
                if (done == 0) {
                    deliver(shard, batch.subList(0, batch.size() / 2), failures);
                    deliver(shard, batch.subList(batch.size() / 2, batch.size()), failures);
                    return;
                }
            } else if (isExhausted(failures)) {
                giveUp(shard, batch, "RetryAttemptsExhausted");
                return;
            } else {
                failures++;
            }
            batch = withoutOld(shard, batch);
        }
    }

    private boolean isExhausted(int failures) {
        return subscription.retryAttempts().filter(most -> failures >= most).isPresent();
    }

    private int done(List<Record> batch) throws InterruptedException {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        batch.forEach(record -> event.withArrayProperty("Records").add(StreamRecordJson.of(record, streamArn)));
        InvocationResult result = functions.invoke(subscription.function(),
                SdkBytes.fromString(event.toString(), UTF_8));
        return response.done(result, subscription.reportsItemFailures(),
                batch.stream().map(record -> record.dynamodb().sequenceNumber()).toList());
    }

    private boolean isWanted(Record record) {
        return subscription.filters().isEmpty() || subscription.filters()
                .stream()
                .anyMatch(filter -> filter.matches(StreamRecordJson.of(record, streamArn)));
    }

    private List<Record> withoutOld(String shard, List<Record> batch) {
        if (subscription.recordAge().isEmpty()) {
            return batch;
        }
        Instant oldest = clock.instant().minus(subscription.recordAge().get());
        List<Record> old = batch.stream()
                .filter(record -> record.dynamodb().approximateCreationDateTime().isBefore(oldest))
                .toList();
        if (!old.isEmpty()) {
            giveUp(shard, old, "RecordAgeExceeded");
        }
        return batch.stream().filter(record -> !old.contains(record)).toList();
    }

    private void giveUp(String shard, List<Record> batch, String condition) {
        ObjectNode letter = JsonNodeFactory.instance.objectNode();
        letter.putObject("requestContext").put("functionArn", subscription.function()).put("condition", condition);
        letter.put("version", "1.0").put("timestamp", clock.instant().toString());
        letter.putObject("DDBStreamBatchInfo")
                .put("shardId", shard)
                .put("startSequenceNumber", batch.getFirst().dynamodb().sequenceNumber())
                .put("endSequenceNumber", batch.getLast().dynamodb().sequenceNumber())
                .put("batchSize", batch.size())
                .put("streamArn", streamArn);
        subscription.onFailure().ifPresent(queue -> queues.send(queue, letter.toString()));
    }
}
