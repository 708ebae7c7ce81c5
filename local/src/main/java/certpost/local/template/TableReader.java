package certpost.local.template;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/** Reads an {@code AWS::DynamoDB::Table}. */
final class TableReader {
    private TableReader() {}

    static Table read(String id, Section properties) {
        CreateTableRequest.Builder creation = CreateTableRequest.builder()
                .tableName(id)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        properties.list("AttributeDefinitions").stream().map(TableReader::attribute).toList())
                .keySchema(keys(properties));
        List<GlobalSecondaryIndex> indexes = properties.list("GlobalSecondaryIndexes")
                .stream()
                .map(TableReader::index)
                .toList();
        if (!indexes.isEmpty()) {
            creation.globalSecondaryIndexes(indexes);
        }
        properties.optionalSection("StreamSpecification").ifPresent(stream -> {
            creation.streamSpecification(StreamSpecification.builder()
                    .streamEnabled(true)
                    .streamViewType(stream.text("StreamViewType"))
                    .build());
            stream.end();
        });
        Optional<String> timeToLive = properties.optionalSection("TimeToLiveSpecification")
                .filter(ttl -> ttl.flag("Enabled"))
                .map(ttl -> ttl.text("AttributeName"));
        properties.ignore("BillingMode", "DeletionProtectionEnabled", "PointInTimeRecoverySpecification",
                "SSESpecification", "DeletionProtectionEnabled", "Tags", "OnDemandThroughput", "WarmThroughput",
                "ContributorInsightsSpecification");
        properties.end();
        return new Table(id, creation.build(), timeToLive);
    }

    private static AttributeDefinition attribute(Section section) {
        return AttributeDefinition.builder()
                .attributeName(section.text("AttributeName"))
                .attributeType(section.text("AttributeType"))
                .build();
    }

    private static List<KeySchemaElement> keys(Section section) {
        return section.list("KeySchema")
                .stream()
                .map(key -> KeySchemaElement.builder()
                        .attributeName(key.text("AttributeName"))
                        .keyType(key.text("KeyType"))
                        .build())
                .toList();
    }

    private static GlobalSecondaryIndex index(Section section) {
        Section projection = section.section("Projection");
        List<String> attributes = projection.texts("NonKeyAttributes");
        Projection.Builder projected = Projection.builder().projectionType(projection.text("ProjectionType"));
        if (!attributes.isEmpty()) {
            projected.nonKeyAttributes(attributes);
        }
        GlobalSecondaryIndex index = GlobalSecondaryIndex.builder()
                .indexName(section.text("IndexName"))
                .keySchema(keys(section))
                .projection(projected.build())
                .build();
        section.ignore("OnDemandThroughput", "WarmThroughput", "ContributorInsightsSpecification");
        section.end();
        return index;
    }
}
