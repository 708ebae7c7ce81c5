package certpost.local.dynamodb;

import certpost.local.template.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;

/** Makes the template's tables; those that a data folder already holds are kept. */
public final class Tables {
    private final DynamoDbClient dynamoDb;

    public Tables(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    /** Makes what is missing, and gives the ARNs of streams by table. */
    public Map<String, String> create(List<Table> tables) {
        Set<String> existing = Set.copyOf(dynamoDb.listTablesPaginator().tableNames().stream().toList());
        Map<String, String> streams = new HashMap<>();
        tables.forEach(table -> {
            if (!existing.contains(table.name())) {
                create(table);
            }
            Optional.ofNullable(
                    dynamoDb.describeTable(request -> request.tableName(table.name())).table().latestStreamArn())
                    .ifPresent(arn -> streams.put(table.name(), arn));
        });
        return streams;
    }

    private void create(Table table) {
        dynamoDb.createTable(table.creation());
        table.timeToLive()
                .ifPresent(attribute -> dynamoDb.updateTimeToLive(request -> request.tableName(table.name())
                        .timeToLiveSpecification(
                                TimeToLiveSpecification.builder().enabled(true).attributeName(attribute).build())));
    }
}
