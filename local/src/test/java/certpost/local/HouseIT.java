package certpost.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The repository's template and packaged functions, as far as the first SMS: what is packaged is what works. */
class HouseIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String WINDOW = "/v1/windows/gd-social-worker-2024";

    @TempDir
    private Path folder;
    private final ObjectMapper json = new ObjectMapper();
    private Stack stack;
    private Caller caller;

    @BeforeEach
    void start() throws IOException {
        stack = new Stack(new Settings(0, ROOT.resolve("template.yaml"), TrialStack.runtimeClient(),
                folder.resolve("work"), Optional.empty(), 2), _ -> {});
        caller = new Caller(stack.url());
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void shouldTakeARosterAndAnApplicationAndAcknowledgeItBySms() throws Exception {
        String staff = "Bearer " + caller.token("certpost/staff", "{\"agency\": \"guangdong\"}");
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        assertThat(put(WINDOW, staff, """
                {"qualification": "social-worker", "year": 2024, "authority": "guangdong", "channel": "DIRECT",
                 "opensAt": "%s", "closesAt": "%s"}""".formatted(now.minusDays(1), now.plusDays(1))).statusCode())
                .isEqualTo(201);
        HttpResponse<String> loaded = caller.send("POST", WINDOW + "/roster",
                Files.readString(ROOT.resolve("samples/roster-small.csv")), "Authorization", staff, "Content-Type",
                "text/csv");
        assertThat(read(loaded).path("accepted").asInt()).isEqualTo(5);

        String holder = "Bearer " + caller.token("certpost/candidate",
                "{\"id_type\": \"RESIDENT_ID\", \"id_number\": \"440000199306237928\"}");
        String certificate = read(caller.send("GET", "/v1/me/certificates", "", "Authorization", holder))
                .at("/certificates/0/certificateId")
                .asText();
        HttpResponse<String> applied = put("/v1/me/certificates/" + certificate + "/application", holder, """
                {"channel": "DIRECT", "recipient": "蔡洋信", "mobile": "13800138000", "address": {"region": "CN",
                 "province": "广东省", "city": "广州市", "district": "天河区", "detail": "体育西路1号2栋301房"}}""");
        assertThat(applied.statusCode()).isEqualTo(201);

        String reference = read(applied).at("/receipt/reference").asText();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode sms = read(caller.send("GET", "/_local/sms", ""));
            assertThat(sms).hasSize(1);
            assertThat(sms.at("/0/phoneNumber").asText()).isEqualTo("+8613800138000");
            assertThat(sms.at("/0/message").asText()).contains(reference);
        });
        String printer = "Bearer " + caller.token("certpost/printer", "{}");
        assertThat(read(caller.send("GET", "/v1/batches", "", "Authorization", printer)).path("batches")).isEmpty();
        assertThat(read(caller.send("POST", "/_local/tick", "")).findValuesAsText("outcome")).containsOnly("succeeded");
    }

    private HttpResponse<String> put(String path, String token, String body) throws IOException, InterruptedException {
        return caller.send("PUT", path, body, "Authorization", token, "Content-Type", "application/json");
    }

    private JsonNode read(HttpResponse<String> response) throws IOException {
        return json.readTree(response.body());
    }
}
