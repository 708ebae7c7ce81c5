package certpost.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import certpost.local.dynamodb.DynamoDbServer;
import certpost.local.lambda.Concurrency;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table's changes on their way to a function. */
class StreamsIT {
    @Test
    void shouldDeliverWantedChangesAndSetAsideWhatCannotBeTaken(@TempDir Path folder) throws Exception {
        try (Stack stack = new Stack(TrialStack.settings(folder), line -> {});
                DynamoDbClient dynamoDb = DynamoDbServer.client(dynamoDb(stack))) {
            put(dynamoDb, "a", "unwanted", "b", "poison-1", "c", "poison-2", "d");

            await().until(() -> notes(folder).containsAll(List.of("a", "b", "c", "d")) && letters(stack) == 2);
            assertThat(notes(folder).stream().distinct()).containsExactly("a", "b", "c", "d");
        }
    }

    @Test
    void shouldGoOnWhereAKeptStackLeftOff(@TempDir Path folder) throws Exception {
        Settings settings = TrialStack.settings(folder);
        Settings kept = new Settings(0, settings.template(), settings.runtimeClient(), settings.work(),
                Optional.of(folder.resolve("data")), Concurrency.of(4));
        try (Stack stack = new Stack(kept, line -> {});
                DynamoDbClient dynamoDb = DynamoDbServer.client(dynamoDb(stack))) {
            put(dynamoDb, "first");
            await().until(() -> Files.exists(folder.resolve("data/stream-checkpoints.json")));
        }

        try (Stack stack = new Stack(kept, line -> {});
                DynamoDbClient dynamoDb = DynamoDbServer.client(dynamoDb(stack))) {
            assertThat(dynamoDb.scan(request -> request.tableName("Things")).count()).isEqualTo(1);
            put(dynamoDb, "second");
            await().until(() -> notes(folder).contains("second"));
        }
        assertThat(notes(folder)).containsExactly("first", "second");
        assertThat(folder.resolve("data/holder-keys")).exists();
        assertThat(folder.resolve("data/logs/Records.log")).exists();
    }

    private static void put(DynamoDbClient dynamoDb, String... ids) {
        Arrays.asList(ids)
                .forEach(id -> dynamoDb
                        .putItem(request -> request.tableName("Things").item(Map.of("id", AttributeValue.fromS(id)))));
    }

    private static List<String> notes(Path folder) throws IOException {
        Path notes = folder.resolve("notes");
        return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
    }

    private static int letters(Stack stack) throws Exception {
        String body = new Caller(stack.url()).send("GET", "/_local/dead-letters", "").body();
        return body.split("RetryAttemptsExhausted", -1).length - 1;
    }

    /** A function is told where DynamoDB is; so the test asks one. */
    private static URI dynamoDb(Stack stack) throws Exception {
        String environment = new Caller(stack.url()).send("GET", "/environment", "").body();
        return URI.create(Arrays.stream(environment.split("\\|", -1))
                .filter(line -> line.startsWith("AWS_ENDPOINT_URL_DYNAMODB="))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*=", ""));
    }
}
