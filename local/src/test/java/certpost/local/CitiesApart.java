package certpost.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What staff of one city must be answered about another's: on every route of the contract, as if it did not exist. */
final class CitiesApart {
    private static final List<String> NOTES_OF_SCHEDULES = List.of("books", "rounds");

    private final Client client;
    private final Stack stack;
    private final TwoCities cities;
    private final List<CityRow> rows;

    CitiesApart(Client client, Stack stack) {
        this.client = client;
        this.stack = stack;
        this.cities = new TwoCities(client);
        cities.build();
        this.rows = CityRoutes.rows(cities);
    }

    /** A route that is added to the contract needs a row, or a word on why not. */
    void haveARowForEveryRoute() {
        var known = new TreeSet<String>();
        rows.forEach(row -> known.add(row.route()));
        known.addAll(CityRoutes.EVERYBODYS);
        known.addAll(CityRoutes.THE_PROVINCES);
        known.addAll(CityRoutes.LISTS);

        assertThat(known).isEqualTo(CityRoutes.ofTheContract());
    }

    void hideEverythingAndWriteNothing() {
        var soft = new SoftAssertions();
        List<String> before = settled();
        for (CityRow row : rows) {
            Answer answer = row.askOwn(client, cities.otherCity);
            soft.assertThat(answer.status()).as(answer.insteadOf("404")).isEqualTo(404);
            if (row.creates()) {
                soft.assertThat(answer.json().path("detail").asText()).startsWith("there is no such ");
            } else {
                Answer missing = row.askMissing(client, cities.otherCity);
                soft.assertThat(answer.text()).as(row.route()).isEqualTo(missing.text());
                soft.assertThat(missing.status()).isEqualTo(404);
            }
        }
        Answer mine = client.put("/v1/windows/" + TwoCities.WINDOW, cities.otherCity, cities.window("guangzhou", 2025));
        soft.assertThat(mine.status()).as(mine.insteadOf("404")).isEqualTo(404);
        Answer list = client.post("/v1/windows/gz-2025/approvals", cities.otherCity,
                Map.of("references", List.of(cities.waiting(), "2345678CDT")));
        soft.assertThat(list.json().findValuesAsText("code")).containsExactly("not-found", "not-found");
        String printer = client.token("certpost/printer", Map.of("sub", "printing-house"));
        rows.stream().filter(row -> row.route().contains("{batchId}")).forEach(row -> {
            Answer printed = row.askOwn(client, printer);
            soft.assertThat(printed.status()).as(printed.insteadOf("404 for the printing house")).isEqualTo(404);
        });
        for (String route : CityRoutes.THE_PROVINCES) {
            forbid(soft, route.replaceAll("\\{.*}", "shenzhen"));
        }
        soft.assertThat(things()).as("what is stored").isEqualTo(before);
        soft.assertAll();
    }

    private void forbid(SoftAssertions soft, String route) {
        String path = route.replaceAll(".* ", "").replace("calendars/shenzhen", "calendars/2025");
        Map<String, String> body = Map.of("source", "x");
        Answer answer = route.startsWith("POST ")
                ? client.post(path, cities.otherCity, body)
                : client.put(path, cities.otherCity, body);
        soft.assertThat(answer.status()).as(answer.insteadOf("403")).isEqualTo(403);
    }

    /** Nor does a cursor tell anything, however it is read, or lead into the other's list. */
    void listNothing() {
        List<String> secrets = cities.names();
        for (String list : List.of("/v1/windows?", "/v1/notices?status=FAILED&", "/v1/notices?status=UNCONFIRMED&",
                "/v1/notices?status=EXPIRED&", "/v1/batches?", "/v1/tariffs?", "/v1/uncollected?")) {
            String seen = walked(list, cities.otherCity);
            assertThat(secrets).as(list).noneMatch(seen::contains);
            String next = client.get(list + "limit=1", cities.city).json().path("next").asText();
            if (!next.isEmpty()) {
                Answer answer = client.get(list + "cursor=" + next, cities.otherCity);
                assertThat(answer.is(422, "invalid")).as(answer.insteadOf("422")).isTrue();
            }
        }
    }

    /** Pages and cursors, and what the cursors say once they are decoded. */
    private String walked(String list, String token) {
        var seen = new StringBuilder();
        String cursor = "";
        do {
            Answer page = client.get(list + "limit=1" + cursor, token);
            String next = TwoCities.done(200, page).path("next").asText();
            seen.append(page.text());
            for (String decoded = next; !decoded.isEmpty(); decoded = decoded(decoded)) {
                seen.append(' ').append(decoded);
            }
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return seen.toString();
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    /** Else the rows would prove nothing. */
    void answerTheProvinceAndTheCityItself() {
        var soft = new SoftAssertions();
        for (CityRow row : rows.stream().filter(CityRow::isRead).toList()) {
            Answer answer = row.askOwn(client, cities.province);
            soft.assertThat(answer.status()).as(answer.insteadOf("for the province")).isEqualTo(row.provincial());
        }
        for (String list : List.of("/v1/windows?", "/v1/notices?status=FAILED&", "/v1/tariffs?")) {
            soft.assertThat(walked(list, cities.province))
                    .as(list)
                    .containsAnyOf("sz-2025", "social-worker.2025", TwoCities.TARIFF);
        }
        soft.assertThat(walked("/v1/batches?", cities.city)).contains(TwoCities.BATCH);
        for (CityRow row : rows) {
            Answer answer = row.askOwn(client, cities.city);
            soft.assertThat(answer.status()).as(answer.insteadOf("for the city")).isEqualTo(row.status());
        }
        soft.assertAll();
    }

    /** What is stored of the cities, once messages and receipts have come to rest. */
    private List<String> settled() {
        await("nothing moves").atMost(Duration.ofMinutes(1)).until(() -> {
            List<String> before = things();
            return client.post("/_local/tick", "", Map.of()).is(200) && things().equals(before);
        });
        return things();
    }

    private List<String> things() {
        try (DynamoDbClient tables = stack.tables()) {
            var all = new ArrayList<String>();
            for (String table : tables.listTables().tableNames()) {
                if (NOTES_OF_SCHEDULES.stream().anyMatch(table.toLowerCase(Locale.ROOT)::contains)) {
                    continue;
                }
                tables.scanPaginator(scan -> scan.tableName(table))
                        .items()
                        .stream()
                        .map(item -> table + " " + item)
                        .filter(item -> item.contains("2025") || item.contains("shenzhen"))
                        .forEach(all::add);
            }
            all.sort(null);
            return all;
        }
    }
}
