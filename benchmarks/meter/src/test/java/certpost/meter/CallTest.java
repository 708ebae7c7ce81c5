package certpost.meter;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.template.Table;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/** What a request touches. */
class CallTest {
    /** A table by holder, with an index by shard. */
    static final List<Table> TABLES = List.of(new Table("T",
            CreateTableRequest.builder()
                    .keySchema(hash("holder"), range("certificate"))
                    .globalSecondaryIndexes(
                            GlobalSecondaryIndex.builder().indexName("x").keySchema(hash("shard"), range("at")).build())
                    .build(),
            Optional.empty()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "GetItem | {'TableName':'T','Key':{'holder':{'S':'h'},'certificate':{'S':'c'}}} | T:h",
            "DeleteItem | {'TableName':'T','Key':{'holder':{'S':'h'},'certificate':{'S':'c'}}} | T:h",
            "PutItem | {'TableName':'T','Item':{'holder':{'S':'h'},'shard':{'S':'s'}}} | T:h T/x:s",
            "UpdateItem | {'TableName':'T','Key':{'holder':{'S':'h'}},'UpdateExpression':'SET #shard = :s, a = :a',"
                    + "'ExpressionAttributeNames':{'#shard':'shard'},"
                    + "'ExpressionAttributeValues':{':s':{'S':'s'},':a':{'S':'a'}}} | T:h T/x:s",
            "UpdateItem | {'TableName':'T','Key':{'holder':{'S':'h'}},'UpdateExpression':'REMOVE #shard',"
                    + "'ExpressionAttributeNames':{'#shard':'shard'}} | T:h",
            "Query | {'TableName':'T','KeyConditionExpression':'holder = :h AND certificate > :c',"
                    + "'ExpressionAttributeValues':{':h':{'S':'h'},':c':{'S':'c'}}} | T:h",
            "Query | {'TableName':'T','IndexName':'x','KeyConditionExpression':'#shard = :s',"
                    + "'ExpressionAttributeNames':{'#shard':'shard'},"
                    + "'ExpressionAttributeValues':{':s':{'S':'s'}}} | T/x:s",
            "Scan | {'TableName':'T'} | \"\"",
            "BatchGetItem | {'RequestItems':{'T':{'ConsistentRead':true,'Keys':[{'holder':{'S':'h'}},"
                    + "{'holder':{'S':'i'}}]}}} | T:h T:i",
            "BatchWriteItem | {'RequestItems':{'T':[{'PutRequest':{'Item':{'holder':{'S':'h'},'shard':{'S':'s'}}}},"
                    + "{'DeleteRequest':{'Key':{'holder':{'S':'i'}}}}]}} | T:h T/x:s T:i",
            "TransactWriteItems | {'TransactItems':[{'Put':{'TableName':'T','Item':{'holder':{'S':'h'}}}},"
                    + "{'ConditionCheck':{'TableName':'T','Key':{'holder':{'S':'i'}}}}]} | T:h T:i"})
    void shouldNameThePartitionsThatARequestTouches(String operation, String body, String partitions)
            throws JsonProcessingException {
        Call call = call(operation, body);

        assertThat(call.tables()).isEqualTo("T");
        assertThat(call.partitions(new KeySchemas(TABLES)).stream().map(key -> key.place() + ":" + key.key()))
                .containsExactlyElementsOf(partitions.isEmpty() ? List.of() : List.of(partitions.split(" ", -1)));
    }

    @Test
    void shouldNameEachTableOnceInOrder() throws JsonProcessingException {
        Call call = call("TransactWriteItems",
                "{'TransactItems':[{'Put':{'TableName':'T','Item':{}}},{'Put':{'TableName':'Audit','Item':{}}},"
                        + "{'Put':{'TableName':'T','Item':{}}}]}");

        assertThat(call.tables()).isEqualTo("Audit T");
    }

    static Call call(String operation, String body) throws JsonProcessingException {
        return new Call(operation, new ObjectMapper().readTree(body.replace('\'', '"')));
    }

    static KeySchemaElement hash(String name) {
        return KeySchemaElement.builder().attributeName(name).keyType(KeyType.HASH).build();
    }

    private static KeySchemaElement range(String name) {
        return KeySchemaElement.builder().attributeName(name).keyType(KeyType.RANGE).build();
    }
}
