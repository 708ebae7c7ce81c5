package certpost.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import certpost.local.lambda.Concurrency;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The command as engineers call it, over the repository's template and a dead letter that came about by a real failure. */
@Order(3)
class RedriveIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String WINDOW = "/v1/windows/gd-social-worker-2024";
    private static final String NOTICES = "NoticesTable";

    @TempDir
    private Path folder;
    private final ObjectMapper json = new ObjectMapper();
    private Stack stack;
    private Caller caller;

    @BeforeEach
    void start() throws IOException {
        stack = new Stack(new Settings(0, ROOT.resolve("template.yaml"), TrialStack.runtimeClient(),
                folder.resolve("work"), Optional.empty(), Concurrency.of(2)), _ -> {});
        caller = new Caller(stack.url());
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void shouldTellWhatNobodyWasToldOfWhileSendNoticesWasBroken() throws Exception {
        String holder = "Bearer " + caller.token("certpost/candidate",
                "{\"id_type\": \"RESIDENT_ID\", \"id_number\": \"440000199306237928\"}");
        String certificate = enter(holder);
        TableDescription lost = loseNotices();
        apply(holder, certificate);
        await("a dead letter").atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> letters().contains("DDBStreamBatchInfo"));
        restore(lost);

        assertThat(redrive())
                .anyMatch(line -> line.contains("1 changes of") && line.contains("would be given to SendNotices"));
        assertThat(letters()).contains("DDBStreamBatchInfo");
        assertThat(sms()).isEmpty();

        assertThat(redrive("--go")).anyMatch(line -> line.contains("1 changes of") && line.endsWith("done again"))
                .endsWith("no letter stays");
        assertThat(sms()).as("to the number typed and to the roster's").hasSize(2);
        assertThat(letters()).isEqualTo("[]");

        assertThat(redrive("--go")).endsWith("no letter stays");
        assertThat(sms()).as("to the number typed and to the roster's").hasSize(2);
        assertThat(read(caller.send("POST", "/_local/tick", "")).toString()).contains("\\\"differences\\\":0");
        await("the books' last line, as the template's metrics read it").until(() -> Files
                .readAllLines(folder.resolve("work/logs/Reconcile.log"))
                .stream()
                .anyMatch(line -> line.startsWith("{\"books\":\"closed\"") && line.endsWith("\"differences\":0}")));
    }

    /** Without the table, each fact fails until it is given up. */
    private TableDescription loseNotices() {
        try (DynamoDbClient client = stack.tables()) {
            TableDescription lost = client.describeTable(describe -> describe.tableName(NOTICES)).table();
            client.deleteTable(delete -> delete.tableName(NOTICES));
            return lost;
        }
    }

    private void restore(TableDescription lost) {
        try (DynamoDbClient client = stack.tables()) {
            client.createTable(create -> create.tableName(NOTICES)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(lost.attributeDefinitions())
                    .keySchema(lost.keySchema())
                    .globalSecondaryIndexes(lost.globalSecondaryIndexes()
                            .stream()
                            .map(index -> GlobalSecondaryIndex.builder()
                                    .indexName(index.indexName())
                                    .keySchema(index.keySchema())
                                    .projection(index.projection())
                                    .build())
                            .toList()));
        }
    }

    private String enter(String holder) throws Exception {
        String staff = "Bearer " + caller.token("certpost/staff", "{\"agency\": \"guangdong\"}");
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        put(WINDOW, staff, """
                {"qualification": "social-worker", "year": 2024, "authority": "guangdong", "channel": "DIRECT",
                 "opensAt": "%s", "closesAt": "%s"}""".formatted(now.minusDays(1), now.plusDays(1)), 201);
        var loaded = caller.send("POST", WINDOW + "/roster", Files.readString(ROOT.resolve("samples/roster-small.csv")),
                "Authorization", staff, "Content-Type", "text/csv");
        assertThat(loaded.statusCode()).as(loaded.body()).isEqualTo(200);
        return read(caller.send("GET", "/v1/me/certificates", "", "Authorization", holder))
                .at("/certificates/0/certificateId")
                .asText();
    }

    private void apply(String holder, String certificate) throws Exception {
        put("/v1/me/certificates/" + certificate + "/application", holder, """
                {"channel": "DIRECT", "recipient": "蔡洋信", "mobile": "13800138000", "address": {"region": "CN",
                 "province": "广东省", "city": "广州市", "district": "天河区", "detail": "体育西路1号2栋301房"}}""", 201);
    }

    private void put(String path, String token, String body, int status) throws Exception {
        assertThat(
                caller.send("PUT", path, body, "Authorization", token, "Content-Type", "application/json").statusCode())
                .isEqualTo(status);
    }

    /** What the command says. */
    private List<String> redrive(String... options) throws Exception {
        return new EngineersCommand("redrive/target/redrive.jar", caller).run(options).lines();
    }

    private String letters() throws IOException, InterruptedException {
        return caller.send("GET", "/_local/dead-letters", "").body();
    }

    private List<String> sms() throws IOException, InterruptedException {
        return read(caller.send("GET", "/_local/sms", "")).findValuesAsText("message");
    }

    private JsonNode read(HttpResponse<String> response) throws IOException {
        return json.readTree(response.body());
    }
}
