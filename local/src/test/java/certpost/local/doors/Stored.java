package certpost.local.doors;

import static org.awaitility.Awaitility.await;

import certpost.local.Stack;
import certpost.local.client.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What is in the stack's tables, but for the notes of schedules, which change by themselves. */
final class Stored {
    private static final List<String> NOTES_OF_SCHEDULES = List.of("books", "rounds");

    private final Client client;
    private final Stack stack;

    Stored(Client client, Stack stack) {
        this.client = client;
        this.stack = stack;
    }

    /** Once messages and receipts have come to rest. */
    List<String> settled() {
        await("nothing moves").atMost(Duration.ofMinutes(1)).until(() -> {
            List<String> before = things();
            return client.post("/_local/tick", "", Map.of()).is(200) && things().equals(before);
        });
        return things();
    }

    /** What there is more, and what there is no more; the same item with other attributes is both. */
    List<String> changedSince(List<String> before, Predicate<String> which) {
        List<String> now = things(which);
        var changed = new ArrayList<String>();
        now.stream().filter(item -> !before.contains(item)).map(item -> "+ " + item).forEach(changed::add);
        before.stream()
                .filter(which)
                .filter(item -> !now.contains(item))
                .map(item -> "- " + item)
                .forEach(changed::add);
        return changed;
    }

    List<String> changedSince(List<String> before) {
        return changedSince(before, _ -> true);
    }

    List<String> things() {
        return things(_ -> true);
    }

    List<String> things(Predicate<String> which) {
        try (DynamoDbClient tables = stack.tables()) {
            var all = new ArrayList<String>();
            for (String table : tables.listTables().tableNames()) {
                if (NOTES_OF_SCHEDULES.stream().noneMatch(table.toLowerCase(Locale.ROOT)::contains)) {
                    tables.scanPaginator(scan -> scan.tableName(table))
                            .items()
                            .stream()
                            .map(item -> table + " " + item)
                            .filter(which)
                            .forEach(all::add);
                }
            }
            all.sort(null);
            return all;
        }
    }
}
