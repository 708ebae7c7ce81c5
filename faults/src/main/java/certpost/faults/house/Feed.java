package certpost.faults.house;

import certpost.local.lambda.Invoker;
import certpost.local.sqs.Queues;
import certpost.local.streams.BatchDelivery;
import certpost.local.streams.Checkpoints;
import certpost.local.streams.ShardReader;
import certpost.local.template.StreamSubscription;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A table's stream on its way to a function: delivered when a trial wants it, and as often. */
public final class Feed {
    private final StreamSubscription subscription;
    private final String streamArn;
    private final DynamoDbStreamsClient streams;
    private final BatchDelivery delivery;
    private final Deque<ShardReader.Page> waiting = new ArrayDeque<>();
    private ShardReader reader;

    Feed(StreamSubscription subscription, String streamArn, DynamoDbStreamsClient streams, Invoker functions,
            Queues queues) {
        this.subscription = subscription;
        this.streamArn = streamArn;
        this.streams = streams;
        // Retries come at once, and a record's age goes by the real clock, as the stream's own time does.
        this.delivery = new BatchDelivery(subscription, streamArn, functions, queues, InstantSource.system(),
                time -> {});
        this.reader = fromTheBeginning();
    }

    public StreamSubscription subscription() {
        return subscription;
    }

    /** Delivers what has happened since the last time. */
    public void deliver() throws InterruptedException {
        for (; !waiting.isEmpty(); waiting.remove()) {
            delivery.deliver(waiting.element().shard(), waiting.element().records());
        }
        for (Optional<ShardReader.Page> page = next(); page.isPresent(); page = next()) {
            delivery.deliver(page.get().shard(), page.get().records());
            reader.done(page.get());
        }
    }

    /** Lets what has happened go by, as a stream does that nobody reads for a day. */
    public void skip() {
        waiting.clear();
        for (Optional<ShardReader.Page> page = next(); page.isPresent(); page = next()) {
            reader.done(page.get());
        }
    }

    /** Goes back to the beginning of the stream, a day ago. */
    public void rewind() {
        waiting.clear();
        reader = fromTheBeginning();
    }

    /** What has happened and was not delivered. */
    List<ShardReader.Page> waiting() {
        for (Optional<ShardReader.Page> page = next(); page.isPresent(); page = next()) {
            waiting.add(page.get());
            reader.done(page.get());
        }
        return List.copyOf(waiting);
    }

    /** Lets what has happened go by; that waits instead. */
    void skipTo(List<ShardReader.Page> other) {
        skip();
        waiting.addAll(other);
    }

    private ShardReader fromTheBeginning() {
        try {
            return new ShardReader(subscription, streamArn, streams, new Checkpoints(Optional.empty()));
        } catch (IOException e) {
            throw new IllegalStateException("Without a file there is nothing to read", e);
        }
    }

    private Optional<ShardReader.Page> next() {
        try {
            return reader.next();
        } catch (TrimmedDataAccessException | ExpiredIteratorException e) {
            // DynamoDB Local says so of an iterator that it gave while the stream was empty.
            reader.restart();
            return reader.next();
        }
    }
}
