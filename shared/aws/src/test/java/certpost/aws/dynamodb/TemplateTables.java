package certpost.aws.dynamodb;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/** The tables as template.yaml describes them; the template is all that says what keys and indexes they have. */
final class TemplateTables {
    private static final Path TEMPLATE = Path.of("..", "..", "template.yaml");

    private final Map<?, ?> resources;

    private TemplateTables(Map<?, ?> resources) {
        this.resources = resources;
    }

    static TemplateTables read() {
        try (Reader file = Files.newBufferedReader(TEMPLATE)) {
            Map<?, ?> template = new Yaml(new WithoutFunctions()).load(file);
            return new TemplateTables(map(template, "Resources"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How to make the table that the template calls so, under another name; fails where it has none. */
    CreateTableRequest creation(String logicalId, String name) {
        Map<?, ?> resource = map(resources, logicalId);
        if (!"AWS::DynamoDB::Table".equals(resource.get("Type"))) {
            throw new IllegalArgumentException(logicalId + " is no table in the template");
        }
        Map<?, ?> properties = map(resource, "Properties");
        List<GlobalSecondaryIndex> indexes = list(properties, "GlobalSecondaryIndexes").stream()
                .map(TemplateTables::index)
                .toList();
        return CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(list(properties, "AttributeDefinitions").stream()
                        .map(each -> AttributeDefinition.builder()
                                .attributeName(text(each, "AttributeName"))
                                .attributeType(text(each, "AttributeType"))
                                .build())
                        .toList())
                .keySchema(keys(properties))
                .globalSecondaryIndexes(indexes.isEmpty() ? null : indexes)
                .build();
    }

    private static GlobalSecondaryIndex index(Map<?, ?> index) {
        Map<?, ?> projection = map(index, "Projection");
        List<?> others = projection.get("NonKeyAttributes") instanceof List<?> named ? named : List.of();
        return GlobalSecondaryIndex.builder()
                .indexName(text(index, "IndexName"))
                .keySchema(keys(index))
                .projection(Projection.builder()
                        .projectionType(text(projection, "ProjectionType"))
                        .nonKeyAttributes(others.isEmpty() ? null : others.stream().map(String::valueOf).toList())
                        .build())
                .build();
    }

    private static List<KeySchemaElement> keys(Map<?, ?> of) {
        return list(of, "KeySchema").stream()
                .map(key -> KeySchemaElement.builder()
                        .attributeName(text(key, "AttributeName"))
                        .keyType(text(key, "KeyType"))
                        .build())
                .toList();
    }

    private static Map<?, ?> map(Map<?, ?> of, String name) {
        return (Map<?, ?>) Objects.requireNonNull(of.get(name), name);
    }

    private static List<Map<?, ?>> list(Map<?, ?> of, String name) {
        return of.get(name) instanceof List<?> found
                ? found.stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList()
                : List.of();
    }

    private static String text(Map<?, ?> of, String name) {
        return (String) Objects.requireNonNull(of.get(name), name);
    }

    /** CloudFormation's functions say nothing about the shape of tables. */
    private static final class WithoutFunctions extends SafeConstructor {
        WithoutFunctions() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public @Nullable Object construct(Node node) {
                    return null;
                }
            });
        }
    }
}
