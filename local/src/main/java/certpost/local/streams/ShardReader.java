package certpost.local.streams;

import certpost.local.template.StreamSubscription;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads a stream's shards in their order, from where its subscription left off. */
public final class ShardReader {
    /** What GetRecords gives at most. */
    private static final int LARGEST_PAGE = 1000;

    private final StreamSubscription subscription;
    private final String streamArn;
    private final DynamoDbStreamsClient streams;
    private final Checkpoints checkpoints;
    private final Map<String, String> iterators = new HashMap<>();

    public ShardReader(StreamSubscription subscription, String streamArn, DynamoDbStreamsClient streams,
            Checkpoints checkpoints) {
        this.subscription = subscription;
        this.streamArn = streamArn;
        this.streams = streams;
        this.checkpoints = checkpoints;
    }

    /** Some records of one shard, in order. */
    public record Page(String shard, List<Record> records) {
        public Page {
            records = List.copyOf(records);
        }
    }

    /** The next records; empty when there are none yet. */
    public Optional<Page> next() {
        List<Shard> shards = streams.describeStream(request -> request.streamArn(streamArn))
                .streamDescription()
                .shards();
        for (Shard shard : shards) {
            if (!checkpoints.isFinished(subscription.name(), shard.shardId())) {
                Page page = read(shard.shardId());
                if (!page.records().isEmpty()) {
                    return Optional.of(page);
                }
            }
        }
        return Optional.empty();
    }

    public void done(Page page) {
        checkpoints.read(subscription.name(), page.shard(), page.records().getLast().dynamodb().sequenceNumber());
    }

    /** After a failure everything is read again from the last checkpoint. */
    public void restart() {
        iterators.clear();
    }

    private Page read(String shard) {
        String iterator = iterators.computeIfAbsent(shard, this::iterator);
        GetRecordsResponse response = streams.getRecords(
                request -> request.shardIterator(iterator).limit(Math.min(subscription.batchSize(), LARGEST_PAGE)));
        Optional<String> next = Optional.ofNullable(response.nextShardIterator());
        next.ifPresent(value -> iterators.put(shard, value));
        if (next.isEmpty() && response.records().isEmpty()) {
            checkpoints.finish(subscription.name(), shard);
        }
        return new Page(shard, response.records());
    }

    private String iterator(String shard) {
        Optional<String> last = checkpoints.lastRead(subscription.name(), shard);
        ShardIteratorType start = subscription.fromTrimHorizon()
                ? ShardIteratorType.TRIM_HORIZON
                : ShardIteratorType.LATEST;
        return streams.getShardIterator(request -> {
            request.streamArn(streamArn)
                    .shardId(shard)
                    .shardIteratorType(last.isPresent() ? ShardIteratorType.AFTER_SEQUENCE_NUMBER : start);
            last.ifPresent(request::sequenceNumber);
        }).shardIterator();
    }
}
