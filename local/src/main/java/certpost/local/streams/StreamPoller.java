package certpost.local.streams;

import certpost.local.Journal;
import certpost.local.lambda.Invoker;
import certpost.local.sqs.Queues;
import certpost.local.template.StreamSubscription;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Follows a table's stream for one function. */
public final class StreamPoller implements AutoCloseable {
    private static final Duration BETWEEN_POLLS = Duration.ofMillis(200);

    private final StreamSubscription subscription;
    private final ShardReader reader;
    private final BatchDelivery delivery;
    private final Journal journal;
    private final Thread thread;

    public StreamPoller(StreamSubscription subscription, String streamArn, DynamoDbStreamsClient streams,
            Checkpoints checkpoints, Invoker functions, Queues queues, Journal journal) {
        this.subscription = subscription;
        this.reader = new ShardReader(subscription, streamArn, streams, checkpoints);
        this.delivery = new BatchDelivery(subscription, streamArn, functions, queues);
        this.journal = journal;
        this.thread = Thread.ofVirtual().name("stream-" + subscription.name()).unstarted(this::follow);
    }

    public void start() {
        thread.start();
    }

    private void follow() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!poll()) {
                    Thread.sleep(BETWEEN_POLLS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there was something to deliver. */
    private boolean poll() throws InterruptedException {
        try {
            Optional<ShardReader.Page> page = reader.next();
            if (page.isPresent()) {
                delivery.deliver(page.get().shard(), page.get().records());
                reader.done(page.get());
            }
            return page.isPresent();
        } catch (TrimmedDataAccessException | ExpiredIteratorException e) {
            // DynamoDB Local says so of an iterator that it gave while the stream was empty.
            reader.restart();
            return false;
        } catch (SdkException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            journal.note("The stream for " + subscription.function() + " could not be read: "
                    + e.getClass().getSimpleName());
            reader.restart();
            return false;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
