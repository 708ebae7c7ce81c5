package certpost.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** What a clerk does about three certificates that nobody has applied for: reminds, hands over one, has one reissued (R17). */
final class CounterStory {
    private final Caller caller;
    private final String staff;
    private final ObjectMapper json = new ObjectMapper();

    CounterStory(Caller caller, String staff) {
        this.caller = caller;
        this.staff = staff;
    }

    void play() throws IOException, InterruptedException {
        List<String> waiting = read(get("/v1/uncollected")).findValuesAsText("reference");
        assertThat(waiting).hasSize(3);
        assertThat(reminded("reminded")).isEqualTo(3);
        assertThat(reminded("unchanged")).isEqualTo(3);

        assertThat(post(waiting.getFirst(), "collection", "{\"document\": \"护照\", \"collectedBy\": \"PROXY\"}")
                .statusCode()).isEqualTo(422);
        String byHolder = "{\"document\": \"RESIDENT_ID\", \"collectedBy\": \"HOLDER\"}";
        assertThat(state(post(waiting.getFirst(), "collection", byHolder))).isEqualTo("COLLECTED");
        awaitSms(waiting.getFirst() + "已由本人领取");

        String lost = waiting.getLast();
        assertThat(post(lost, "reissue", "{\"cause\": \"LOST\"}").statusCode()).as("as the catalogue says nothing")
                .isEqualTo(409);
        assertThat(caller.send("PUT", "/v1/qualifications/social-worker", """
                {"nameZh": "社会工作者", "nameEn": "Social worker", "levels": ["社会工作师", "助理社会工作师"], "directMail": true,
                 "electronic": "NO", "source": "a trial", "validFrom": "2025-08-06"}""", "Authorization", staff,
                "Content-Type", "application/json").statusCode()).isIn(200, 201);
        assertThat(state(post(lost, "reissue", "{\"cause\": \"LOST\"}"))).isEqualTo("REISSUING");
        assertThat(state(post(lost, "reissue/issue", ""))).isEqualTo("REISSUED");
        awaitSms(lost + "已补发");
        await("the index").atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode last = read(get("/v1/uncollected")).at("/uncollected/1");
            assertThat(last.path("reference").asText()).isEqualTo(lost);
            assertThat(last.path("state").asText()).isEqualTo("REISSUED");
        });
    }

    /** Over pages of two. */
    private int reminded(String count) throws IOException, InterruptedException {
        int sum = 0;
        String next = "";
        do {
            JsonNode page = read(
                    caller.send("POST", "/v1/uncollected/reminders?limit=2" + next, "", "Authorization", staff));
            sum += page.path(count).asInt();
            next = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        return sum;
    }

    private void awaitSms(String text) {
        await(text).atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(read(get("/_local/sms")).findValuesAsText("message"))
                        .anyMatch(message -> message.contains(text)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return caller.send("GET", path, "", "Authorization", staff);
    }

    private HttpResponse<String> post(String reference, String act, String body)
            throws IOException, InterruptedException {
        return caller.send("POST", "/v1/applications/" + reference + "/" + act, body, "Authorization", staff,
                "Content-Type", "application/json");
    }

    private String state(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer).path("state").asText();
    }

    private JsonNode read(HttpResponse<String> answer) throws IOException {
        return json.readTree(answer.body());
    }
}
