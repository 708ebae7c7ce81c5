package certpost.local.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.lambda.InvocationResult;
import certpost.local.sqs.Queues;
import certpost.local.template.EventPattern;
import certpost.local.template.StreamSubscription;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import java.util.Map;

/** A batch on its way to a function that takes some records and not others. */
class BatchDeliveryTest {
    private static final Instant NOW = SomeRecords.AT.plusSeconds(60);

    private final Queues queues = new Queues(() -> NOW, line -> {});
    private final List<List<Integer>> delivered = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private Set<Integer> poison = Set.of();
    private boolean reports = true;

    @Test
    void shouldDeliverABatchOnce() throws InterruptedException {
        deliver(subscription(true, 1), SomeRecords.numbered(1, 2, 3));

        assertThat(delivered).containsExactly(List.of(1, 2, 3));
        assertThat(queues.messages()).isEmpty();
        assertThat(pauses).isEmpty();
    }

    @Test
    void shouldGoOnBehindTheRecordsThatWereTaken() throws InterruptedException {
        poison = Set.of(3);
        deliver(subscription(true, 1), SomeRecords.numbered(1, 2, 3, 4));

        // Behind the failure the batch is cut until the one that fails is alone; then its retries count.
        assertThat(delivered).containsExactly(List.of(1, 2, 3, 4), List.of(3, 4), List.of(3), List.of(3), List.of(4));
        assertThat(numbersIn(letter())).containsExactly("3", "3");
    }

    @Test
    void shouldGiveUpTheRestOfABatchWhereItIsNotCut() throws InterruptedException {
        poison = Set.of(2);
        deliver(subscription(false, 1), SomeRecords.numbered(1, 2, 3));

        assertThat(delivered).containsExactly(List.of(1, 2, 3), List.of(2, 3));
        assertThat(numbersIn(letter())).containsExactly("2", "3");
    }

    @Test
    void shouldHalveABatchThatFailsAsAWhole() throws InterruptedException {
        poison = Set.of(4);
        reports = false;
        deliver(subscription(true, 0), SomeRecords.numbered(1, 2, 3, 4));

        assertThat(delivered).containsExactly(List.of(1, 2, 3, 4), List.of(1, 2), List.of(3, 4), List.of(3),
                List.of(4));
        assertThat(numbersIn(letter())).containsExactly("4", "4");
    }

    @Test
    void shouldWaitLongerBeforeEachRetry() throws InterruptedException {
        poison = Set.of(1);
        deliver(subscription(true, 3), SomeRecords.numbered(1));

        assertThat(delivered).hasSize(4);
        assertThat(pauses).extracting(Duration::toMillis).containsExactly(100L, 200L, 400L, 800L);
    }

    @Test
    void shouldNameTheStreamAndThePlaceInADeadLetterButNoItem() throws InterruptedException {
        poison = Set.of(1);
        deliver(subscription(true, 0), SomeRecords.numbered(1));

        assertThat(letter()).isEqualTo("""
                {"requestContext":{"functionArn":"Echo","condition":"RetryAttemptsExhausted"},"version":"1.0",\
                "timestamp":"2025-09-19T08:01:00.250Z","DDBStreamBatchInfo":{"shardId":"shard-1",\
                "startSequenceNumber":"1","endSequenceNumber":"1","batchSize":1,"streamArn":"arn"}}""");
        assertThat(queues.messages().getFirst().queue()).isEqualTo("Missed");
    }

    @Test
    void shouldGiveUpRecordsThatHaveGrownTooOld() throws InterruptedException {
        Record old = SomeRecords.modified(1, NOW.minusSeconds(121));
        deliver(new StreamSubscription("s", "Echo", "Things", true, 10, List.of(), true, true, Optional.of(1),
                Optional.of(Duration.ofMinutes(2)), Optional.of("Missed")),
                List.of(old, SomeRecords.modified(2, NOW.minusSeconds(120))));

        assertThat(delivered).containsExactly(List.of(2));
        assertThat(letter()).contains("RecordAgeExceeded");
        assertThat(numbersIn(letter())).containsExactly("1", "1");
    }

    @Test
    void shouldDeliverWhatTheFilterWantsOnly() throws InterruptedException {
        Record added = SomeRecords.record(OperationType.INSERT, 1, SomeRecords.AT, Map.of());
        var modified = EventPattern.of("{\"eventName\": [\"MODIFY\"]}");
        var subscription = new StreamSubscription("s", "Echo", "Things", true, 10, List.of(modified), true, true,
                Optional.of(1), Optional.empty(), Optional.empty());

        deliver(subscription, List.of(added, SomeRecords.modified(2, SomeRecords.AT)));
        deliver(subscription, List.of(added));

        assertThat(delivered).containsExactly(List.of(2));
    }

    private void deliver(StreamSubscription subscription, List<Record> records) throws InterruptedException {
        new BatchDelivery(subscription, "arn", (function, event, begun) -> taken(event), queues, () -> NOW, pauses::add)
                .deliver("shard-1", records);
    }

    /** Takes records up to the first that is poison. */
    private InvocationResult taken(SdkBytes event) {
        List<Integer> numbers = new ArrayList<>();
        try {
            new ObjectMapper().readTree(event.asUtf8String())
                    .path("Records")
                    .forEach(record -> numbers.add(record.at("/dynamodb/SequenceNumber").asInt()));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
        delivered.add(numbers);
        Optional<Integer> failure = numbers.stream().filter(poison::contains).findFirst();
        if (failure.isPresent() && !reports) {
            return new InvocationResult.Failed("Poisoned");
        }
        return new InvocationResult.Answered(SdkBytes
                .fromString(failure.map(number -> "{\"batchItemFailures\": [{\"itemIdentifier\": \"" + number + "\"}]}")
                        .orElse("{}"), UTF_8));
    }

    private static StreamSubscription subscription(boolean bisects, int retries) {
        return new StreamSubscription("s", "Echo", "Things", true, 10, List.of(), true, bisects, Optional.of(retries),
                Optional.empty(), Optional.of("Missed"));
    }

    private String letter() {
        assertThat(queues.messages()).hasSize(1);
        return queues.messages().getFirst().body();
    }

    private static List<String> numbersIn(String letter) {
        return List.of(letter.replaceFirst(".*\"startSequenceNumber\":\"(\\d+)\".*", "$1"),
                letter.replaceFirst(".*\"endSequenceNumber\":\"(\\d+)\".*", "$1"));
    }
}
