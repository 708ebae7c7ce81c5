package certpost.local.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** A record in the form in which functions get it. */
class StreamRecordJsonTest {
    private static final String ARN = "arn:aws:dynamodb:us-east-1:000000000000:table/Things/stream/1";

    @Test
    void shouldSayWhatHappenedToWhichKeys() {
        JsonNode json = StreamRecordJson.of(SomeRecords.modified(7, SomeRecords.AT), ARN);

        assertThat(json.toString()).isEqualTo("""
                {"eventID":"e7","eventName":"MODIFY","eventVersion":"1.1","eventSource":"aws:dynamodb",\
                "awsRegion":"us-east-1","dynamodb":{"ApproximateCreationDateTime":1.75826880025E9,\
                "Keys":{"id":{"S":"k7"}},"SequenceNumber":"7","SizeBytes":10,"StreamViewType":"KEYS_ONLY"},\
                "eventSourceARN":"%s"}""".formatted(ARN));
    }

    @Test
    void shouldCarryEveryTypeOfAttribute() {
        var item = new TreeMap<String, AttributeValue>();
        item.put("b", AttributeValue.fromB(SdkBytes.fromString("x", UTF_8)));
        item.put("bool", AttributeValue.fromBool(false));
        item.put("bs", AttributeValue.fromBs(List.of(SdkBytes.fromString("y", UTF_8))));
        item.put("l", AttributeValue.fromL(List.of(AttributeValue.fromS("a"), AttributeValue.fromN("1"))));
        item.put("m", AttributeValue.fromM(Map.of("in", AttributeValue.fromS("b"))));
        item.put("n", AttributeValue.fromN("1.50"));
        item.put("ns", AttributeValue.fromNs(List.of("1", "2")));
        item.put("nul", AttributeValue.fromNul(true));
        item.put("ss", AttributeValue.fromSs(List.of("p", "q")));

        JsonNode keys = StreamRecordJson.of(SomeRecords.record(OperationType.INSERT, 1, SomeRecords.AT, item), ARN)
                .at("/dynamodb/Keys");

        assertThat(keys.toString()).isEqualTo("""
                {"b":{"B":"eA=="},"bool":{"BOOL":false},"bs":{"BS":["eQ=="]},"l":{"L":[{"S":"a"},{"N":"1"}]},\
                "m":{"M":{"in":{"S":"b"}}},"n":{"N":"1.50"},"ns":{"NS":["1","2"]},"nul":{"NULL":true},\
                "ss":{"SS":["p","q"]}}""");
    }

    @Test
    void shouldCarryImagesAndWhoDeletedWhereTheyAreThere() {
        Record plain = SomeRecords.modified(1, SomeRecords.AT);
        Record expired = plain.toBuilder()
                .eventName(OperationType.REMOVE)
                .dynamodb(plain.dynamodb()
                        .toBuilder()
                        .oldImage(Map.of("id", AttributeValue.fromS("old")))
                        .newImage(Map.of("id", AttributeValue.fromS("new")))
                        .build())
                .userIdentity(who -> who.type("Service").principalId("dynamodb.amazonaws.com"))
                .build();

        JsonNode json = StreamRecordJson.of(expired, ARN);

        assertThat(json.at("/dynamodb/OldImage/id/S").asText()).isEqualTo("old");
        assertThat(json.at("/dynamodb/NewImage/id/S").asText()).isEqualTo("new");
        assertThat(json.at("/userIdentity/principalId").asText()).isEqualTo("dynamodb.amazonaws.com");
        assertThat(StreamRecordJson.of(plain, ARN).at("/dynamodb").has("NewImage")).isFalse();
    }
}
