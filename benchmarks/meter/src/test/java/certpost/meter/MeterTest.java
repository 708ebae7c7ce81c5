package certpost.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;

/** What is counted, from what DynamoDB answers. */
class MeterTest {
    private static final String PUT = "{'TableName':'T','Item':{'holder':{'S':'%s'},'shard':{'S':'s'}}}";
    private static final String COST = "{'ConsumedCapacity':{'TableName':'T','CapacityUnits':5,"
            + "'Table':{'CapacityUnits':3},'GlobalSecondaryIndexes':{'x':{'CapacityUnits':2}}}}";
    private static final Kind STORED = new Kind("f", "PutItem", "T", "OK");

    private final Meter meter = new Meter(CallTest.TABLES);

    @Test
    void shouldAddUpRequestsAndUnitsByOperationAndByPartition() throws IOException {
        put("h", 200, COST);
        put("h", 200, COST);
        put("i", 200, COST);

        Reading reading = meter.snapshot();

        assertThat(reading.calls()).containsOnly(entry(STORED, new Count(3, 0, 15, 6)));
        assertThat(reading.partitions()).containsOnly(entry(new Partition("T", "h"), new Count(2, 0, 6, 0)),
                entry(new Partition("T", "i"), new Count(1, 0, 3, 0)),
                entry(new Partition("T/x", "s"), new Count(3, 0, 6, 6)));
    }

    @Test
    void shouldCountARefusedWriteByTheNameOfItsError() throws IOException {
        put("h", 400, "{'__type':'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException'}");

        assertThat(meter.snapshot().calls()).containsOnly(
                entry(new Kind("f", "PutItem", "T", "ConditionalCheckFailedException"), new Count(1, 0, 0, 0)));
    }

    @Test
    void shouldShareTheUnitsOfOneRequestAmongItsItems() throws IOException {
        meter.count("f",
                CallTest.call("BatchGetItem",
                        "{'RequestItems':{'T':{'Keys':[{'holder':{'S':'h'}},{'holder':{'S':'i'}}]}}}"),
                200, json("{'ConsumedCapacity':[{'TableName':'T','CapacityUnits':3}]}"));

        Reading reading = meter.snapshot();

        assertThat(reading.total(kind -> kind.operation().equals("BatchGetItem"))).isEqualTo(new Count(1, 3, 0, 0));
        assertThat(reading.partitions()).containsEntry(new Partition("T", "h"), new Count(1, 1.5, 0, 0));
    }

    @Test
    void shouldTellWhatCameAfterAnEarlierReading() throws IOException {
        put("h", 200, COST);
        Reading before = meter.snapshot();
        put("i", 200, COST);

        Reading since = meter.snapshot().since(before);

        assertThat(since.calls()).containsOnly(entry(STORED, new Count(1, 0, 5, 2)));
        assertThat(since.partitions()).containsOnlyKeys(new Partition("T", "i"), new Partition("T/x", "s"));
    }

    @Test
    void shouldShowTheBusiestPartitionOfEachPlace() throws IOException {
        put("h", 200, COST);
        put("i", 200, COST);
        put("i", 200, COST);

        assertThat(meter.snapshot().busiest()).containsOnly(
                entry("T", entry(new Partition("T", "i"), new Count(2, 0, 6, 0))),
                entry("T/x", entry(new Partition("T/x", "s"), new Count(3, 0, 6, 6))));
    }

    private void put(String holder, int status, String answer) throws IOException {
        meter.count("f", CallTest.call("PutItem", PUT.formatted(holder)), status, json(answer));
    }

    private static SdkBytes json(String text) {
        return SdkBytes.fromUtf8String(text.replace('\'', '"'));
    }

    private static <K, V> Map.Entry<K, V> entry(K key, V value) {
        return Map.entry(key, value);
    }
}
