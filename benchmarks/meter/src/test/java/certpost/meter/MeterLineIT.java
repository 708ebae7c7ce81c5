package certpost.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.local.dynamodb.DynamoDbServer;
import certpost.local.template.Table;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Known calls of a real client to a real DynamoDB Local, counted. */
class MeterLineIT {
    private static final Table TABLE = new Table("Things",
            CreateTableRequest.builder()
                    .tableName("Things")
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(attribute("holder"), attribute("shard"))
                    .keySchema(CallTest.hash("holder"))
                    .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                            .indexName("byShard")
                            .keySchema(CallTest.hash("shard"))
                            .projection(projection -> projection.projectionType("KEYS_ONLY"))
                            .build())
                    .build(),
            Optional.empty());

    @Test
    void shouldCountWhatPassesAndPassItUnchanged() throws IOException {
        Meter meter = new Meter(List.of(TABLE));
        try (DynamoDbServer server = DynamoDbServer.start(Optional.empty());
                MeterLine line = new MeterLine(meter, server.url());
                DynamoDbClient client = DynamoDbServer.client(line.url("f"))) {
            client.createTable(TABLE.creation());
            Map<String, AttributeValue> item = Map.of("holder", text("h"), "shard", text("s"));

            client.putItem(put -> put.tableName("Things").item(item));
            assertThat(
                    client.getItem(get -> get.tableName("Things").key(Map.of("holder", text("h"))).consistentRead(true))
                            .item())
                    .isEqualTo(item);
            client.transactWriteItems(write -> write.transactItems(TransactWriteItem.builder()
                    .put(put -> put.tableName("Things").item(Map.of("holder", text("i"))))
                    .build()));
            assertThat(client.scan(scan -> scan.tableName("Things").consistentRead(true)).count()).isEqualTo(2);
            assertThatThrownBy(() -> client.putItem(
                    put -> put.tableName("Things").item(item).conditionExpression("attribute_not_exists(holder)")))
                    .isInstanceOf(ConditionalCheckFailedException.class);

            Map<Kind, Count> calls = meter.snapshot().calls();
            assertThat(calls).containsEntry(kind("CreateTable", "OK"), new Count(1, 0, 0, 0))
                    .containsEntry(kind("PutItem", "OK"), new Count(1, 0, 2, 1))
                    .containsEntry(kind("GetItem", "OK"), new Count(1, 1, 0, 0))
                    .containsEntry(kind("TransactWriteItems", "OK"), new Count(1, 0, 2, 0))
                    .containsEntry(kind("Scan", "OK"), new Count(1, 1, 0, 0))
                    .containsEntry(kind("PutItem", "ConditionalCheckFailedException"), new Count(1, 0, 0, 0))
                    .hasSize(6);
            assertThat(meter.snapshot().partitions()).containsEntry(new Partition("Things", "h"),
                    new Count(3, 1, 1, 0));
        }
    }

    private static Kind kind(String operation, String outcome) {
        return new Kind("f", operation, "Things", outcome);
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder().attributeName(name).attributeType(ScalarAttributeType.S).build();
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }
}
