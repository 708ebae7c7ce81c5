package certpost.local.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;

/** What staff of one city must be answered about another's: on every route of the contract, as if it did not exist. */
final class CitiesApart {
    private final Client client;
    private final Stored stored;
    private final TwoCities cities;
    private final List<RouteRow> rows;

    CitiesApart(Client client, Stored stored, TwoCities cities) {
        this.client = client;
        this.stored = stored;
        this.cities = cities;
        this.rows = CityRoutes.rows(cities);
    }

    void hideEverythingAndWriteNothing() {
        var soft = new SoftAssertions();
        stored.settled();
        List<String> before = things();
        for (RouteRow row : rows) {
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
        Answer reminded = client.post("/v1/uncollected/reminders", cities.otherCity, Map.of());
        soft.assertThat(reminded.json().path("reminded").asInt(-1)).as(reminded.text()).isZero();
        String printer = Bearer.printingHouse().token(client);
        rows.stream().filter(row -> row.route().contains("{batchId}")).forEach(row -> {
            Answer printed = row.askOwn(client, printer);
            soft.assertThat(printed.status()).as(printed.insteadOf("404 for the printing house")).isEqualTo(404);
        });
        for (RouteRow row : CityRoutes.provinces()) {
            Answer forbidden = row.askOwn(client, cities.otherCity);
            soft.assertThat(forbidden.is(403, "forbidden")).as(forbidden.insteadOf("403")).isTrue();
            soft.assertThat(row.askMissing(client, cities.otherCity).text()).isEqualTo(forbidden.text());
        }
        soft.assertThat(things()).as("what is stored").isEqualTo(before);
        soft.assertAll();
    }

    /** Nor does a cursor tell anything, however it is read, or lead into the other's list. */
    void listNothing() {
        List<String> secrets = cities.names();
        for (String list : List.of("/v1/windows?", "/v1/notices?status=FAILED&", "/v1/notices?status=UNCONFIRMED&",
                "/v1/notices?status=EXPIRED&", "/v1/batches?", "/v1/tariffs?", "/v1/uncollected?", "/v1/proposals?")) {
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
        for (RouteRow row : rows.stream().filter(RouteRow::isRead).toList()) {
            Answer answer = row.askOwn(client, cities.province);
            soft.assertThat(answer.status()).as(answer.insteadOf("for the province")).isEqualTo(row.provincial());
        }
        for (String list : List.of("/v1/windows?", "/v1/notices?status=FAILED&", "/v1/tariffs?")) {
            soft.assertThat(walked(list, cities.province))
                    .as(list)
                    .containsAnyOf("sz-2025", "social-worker.2025", TwoCities.TARIFF);
        }
        soft.assertThat(walked("/v1/batches?", cities.city)).contains(TwoCities.BATCH);
        for (RouteRow row : rows) {
            Answer answer = row.askOwn(client, cities.city);
            soft.assertThat(answer.status()).as(answer.insteadOf("for the city")).isEqualTo(row.status());
        }
        soft.assertAll();
    }

    /** What is stored of the cities. */
    private List<String> things() {
        return stored.things(item -> item.contains("2025") || item.contains("shenzhen"));
    }
}
