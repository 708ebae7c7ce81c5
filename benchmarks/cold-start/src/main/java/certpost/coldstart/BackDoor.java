package certpost.coldstart;

import certpost.local.template.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Our tables, past all functions: for what no function tells, and for time, which passes too slowly. */
record BackDoor(DynamoDbClient tables, Template template) {

    /** Who holds each certificate of an exam session: holder ids by certificate ids. */
    Map<String, String> holders(String session) {
        Map<String, String> holders = new HashMap<>();
        tables.scanPaginator(scan -> scan.tableName(table("CERTIFICATES_TABLE"))
                .projectionExpression("holderId, certificateId")
                .filterExpression("begins_with(certificateId, :session)")
                .expressionAttributeValues(Map.of(":session", AttributeValue.fromS(session))))
                .items()
                .forEach(item -> holders.put(text(item, "certificateId"), text(item, "holderId")));
        return holders;
    }

    /** Lets a window have ended ten minutes ago. */
    void end(String window) {
        Instant past = Instant.now().minus(Duration.ofMinutes(10));
        tables.updateItem(update -> update.tableName(table("WINDOWS_TABLE"))
                .key(Map.of("windowId", AttributeValue.fromS(window)))
                .updateExpression("SET closesAt = :closesAt, dueAt = :dueAt")
                .expressionAttributeValues(Map.of(":closesAt", AttributeValue.fromS(past.toString()), ":dueAt",
                        AttributeValue.fromN(String.valueOf(past.toEpochMilli())))));
    }

    /** The name of a table, as our functions get it. */
    private String table(String variable) {
        return template.functions()
                .stream()
                .flatMap(function -> Stream.ofNullable(function.environment().get(variable)))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Map<String, AttributeValue> item, String attribute) {
        return Objects.requireNonNull(item.get(attribute)).s();
    }
}
