package certpost.local;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The repository's template and packaged functions, from the roster to the door: what is packaged is what works. */
// The longest begin first; each story has a stack of its own.
@Order(1)
@Execution(ExecutionMode.CONCURRENT)
class HouseIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String BATCH = "/v1/batches/gd-social-worker-2024.0001";
    private static final String WAYBILL = "1020250000001";
    private static final String CODE = "86352109";
    private static final String REMINDER = "/v1/me/reminders/social-worker";
    private static final String WINDOW = "/v1/windows/gd-social-worker-2024";

    @TempDir
    private Path folder;
    private final ObjectMapper json = new ObjectMapper();
    private Stack stack;
    private Caller caller;

    @BeforeEach
    void start() throws IOException {
        stack = TrialStack.house(folder);
        caller = new Caller(stack.url());
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void shouldTellAHolderEachStepFromTheApplicationToTheDoorAndTheDeliveryCodeInOneSmsOnly() throws Exception {
        String staff = "Bearer " + caller.token("certpost/staff", "{\"agency\": \"guangdong\"}");
        String holder = "Bearer " + caller.token("certpost/candidate",
                "{\"id_type\": \"RESIDENT_ID\", \"id_number\": \"440000199306237928\"}");
        String printer = "Bearer " + caller.token("certpost/printer", "{}");

        announce(staff, 60);
        String reference = apply(holder);
        awaitSms("the acknowledgement", reference);

        sendIt(printer, reference);
        awaitSms("the waybill", WAYBILL);

        assertThat(carrierSays("whsec_Zm9yZ2VkZm9yZ2VkZm9yZ2VkZm9yZ2Vk").statusCode()).isEqualTo(401);
        HttpResponse<String> taken = carrierSays(carrierKey());
        assertThat(taken.statusCode()).isEqualTo(202);
        assertThat(read(taken).path("accepted").asInt()).isEqualTo(1);
        awaitSms("the delivery", CODE);

        JsonNode shown = read(caller.send("GET", "/v1/me/certificates", "", "Authorization", holder));
        assertThat(shown.at("/certificates/0/state").asText()).isEqualTo("OUT_FOR_DELIVERY");
        String seenByStaff = caller.send("GET", "/v1/applications/" + reference, "", "Authorization", staff).body();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(shown + seenByStaff + tables() + logs()).contains("702", "1020250000001")
                                .doesNotContain(CODE));
        assertThat(read(caller.send("GET", "/_local/sms", "")).findValuesAsText("message"))
                .filteredOn(message -> message.contains(CODE))
                .hasSize(1);
        new CounterStory(caller,
                "Bearer " + caller.token("certpost/staff", "{\"sub\": \"clerk-1\", \"agency\": \"guangdong\"}")).play();
        assertThat(read(caller.send("POST", "/_local/tick", "")).findValuesAsText("outcome")).containsOnly("succeeded");

        remindOfRegistrationR18(staff, holder);
        new HolderAsks(caller, "RESIDENT_ID\n440000199306237928\n").isAnswered();
    }

    /** R18, in the same house: asked, confirmed by the code, announced, told once, deleted; three codes a number a day. */
    private void remindOfRegistrationR18(String staff, String holder) throws Exception {
        caller.send("DELETE", "/_local/sms", "");
        String ask = "{\"qualification\": \"social-worker\", \"mobile\": \"13900139000\"}";
        assertThat(post("/v1/me/reminders", holder, ask).statusCode()).isEqualTo(201);
        String code = awaitReminderSms("验证码").replaceAll("\\D*(\\d{6}).*", "$1");

        String wrong = "{\"code\": \"%s\"}".formatted(code.equals("000000") ? "000001" : "000000");
        assertThat(post(REMINDER + "/confirmation", holder, wrong).statusCode()).isEqualTo(422);
        String right = "{\"code\": \"%s\"}".formatted(code);
        assertThat(read(post(REMINDER + "/confirmation", holder, right)).path("state").asText()).isEqualTo("CONFIRMED");
        assertThat(reminders(holder).findValuesAsText("mobile")).containsExactly("139****9000");
        assertThat(tables()).as("the code is used").doesNotContain("S=" + code);

        String other = "Bearer "
                + caller.token("certpost/candidate", "{\"id_type\": \"PASSPORT\", \"id_number\": \"E00000001\"}");
        assertThat(post("/v1/me/reminders", other, ask).statusCode()).isEqualTo(201);
        assertThat(caller.send("DELETE", REMINDER, "", "Authorization", other).statusCode()).isEqualTo(204);
        assertThat(caller.send("DELETE", REMINDER, "", "Authorization", other).statusCode()).isEqualTo(204);
        assertThat(reminders(other)).isEmpty();
        assertThat(post("/v1/me/reminders", other, ask).statusCode()).isEqualTo(201);
        HttpResponse<String> fourth = post("/v1/me/reminders", other, ask);
        assertThat(fourth.statusCode()).isEqualTo(429);
        assertThat(fourth.headers().firstValueAsLong("retry-after").orElse(0)).isBetween(1L, 86_400L);

        caller.send("DELETE", "/_local/sms", "");
        OffsetDateTime yesterday = OffsetDateTime.now(ZoneOffset.ofHours(8)).minusDays(1);
        assertThat(post("/v1/qualifications/social-worker/registration", staff,
                "{\"year\": %d, \"opensOn\": \"%s\"}".formatted(yesterday.getYear() + 1, yesterday.toLocalDate()))
                .statusCode()).isEqualTo(201);
        boolean night = yesterday.getHour() < 9 || yesterday.getHour() >= 21;
        if (!night) {
            awaitReminderSms("年报名自");
            await("its end").untilAsserted(() -> assertThat(reminders(holder)).isEmpty());
        }
        // Nobody is woken by it: from 21:00 in Beijing it waits for 9:00, and the reminder with it.
        for (int i = 0; i < 2; i++) {
            assertThat(read(caller.send("POST", "/_local/tick", "")).findValuesAsText("outcome"))
                    .containsOnly("succeeded");
        }
        assertThat(read(caller.send("GET", "/_local/sms", "")).findValuesAsText("message"))
                .filteredOn(message -> message.contains("年报名自"))
                .hasSize(night ? 0 : 1);
        assertThat(reminders(holder)).hasSize(night ? 1 : 0);
        assertThat(logs()).doesNotContain("13900139000").doesNotContain(code);
    }

    private JsonNode reminders(String holder) throws Exception {
        return read(caller.send("GET", "/v1/me/reminders", "", "Authorization", holder)).path("reminders");
    }

    /** The one message to the reminders' number with that text, once the schedules have run. */
    private String awaitReminderSms(String text) {
        var found = new ArrayList<String>();
        await(text).atMost(Duration.ofSeconds(60)).until(() -> {
            caller.send("POST", "/_local/tick", "");
            read(caller.send("GET", "/_local/sms", "")).forEach(sms -> {
                if (sms.path("phoneNumber").asText().equals("+8613900139000")
                        && sms.path("message").asText().contains(text)) {
                    found.add(sms.path("message").asText());
                }
            });
            return !found.isEmpty();
        });
        return found.getFirst();
    }

    @Test
    void shouldTellStaffWhichMessagesFailedAndSendThemAgainOnce() throws Exception {
        String staff = "Bearer " + caller.token("certpost/staff", "{\"sub\": \"clerk-1\", \"agency\": \"guangdong\"}");
        String holder = "Bearer " + caller.token("certpost/candidate",
                "{\"id_type\": \"RESIDENT_ID\", \"id_number\": \"440000199306237928\"}");
        announce(staff, 3_600);
        apply(holder, "+12015550104", "{\"region\": \"OTHER\", \"detail\": \"1 Main Street, Jersey City\"}");

        JsonNode failed = awaitFailed(staff);
        assertThat(failed.path("reason").asText()).isEqualTo("Phone is currently unreachable/unavailable");
        assertThat(noticesOf(holder)).containsExactly("FAILED");

        String resend = "/v1/notices/" + failed.path("noticeId").asText() + "/resend";
        assertThat(post(resend, staff, "{\"reason\": \"the phone was off\"}").statusCode()).isEqualTo(200);
        assertThat(post(resend, staff, "{\"reason\": \"the phone was off\"}").statusCode()).isEqualTo(409);
        await("the second message").atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            caller.send("POST", "/_local/tick", "");
            assertThat(read(caller.send("GET", "/_local/sms", "")).findValuesAsText("phoneNumber"))
                    .filteredOn("+12015550104"::equals)
                    .hasSize(2);
        });
        JsonNode again = awaitFailed(staff);
        assertThat(again.path("attempts").asInt()).isEqualTo(2);
        assertThat(again.at("/resends/0/by").asText()).isEqualTo("clerk-1");

        apply(holder, "13800138000", "{\"region\": \"CN\", \"province\": \"广东省\", \"city\": \"广州市\","
                + " \"district\": \"天河区\", \"detail\": \"体育西路1号2栋301房\"}");
        await("the receipt").atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(noticesOf(holder)).containsExactlyInAnyOrder("FAILED", "DELIVERED"));
        assertThat(read(caller.send("GET", "/_local/dead-letters", ""))).isEmpty();
        assertThat(logs()).doesNotContain("2015550104").doesNotContain("13800138000");
    }

    private JsonNode awaitFailed(String staff) throws Exception {
        await("the failure").atMost(Duration.ofSeconds(60)).until(() -> failed(staff).size() == 1);
        return failed(staff).path(0);
    }

    private JsonNode failed(String staff) throws Exception {
        return read(caller.send("GET", "/v1/notices?status=FAILED", "", "Authorization", staff)).path("notices");
    }

    private List<String> noticesOf(String holder) throws Exception {
        return read(caller.send("GET", "/v1/me/certificates", "", "Authorization", holder))
                .at("/certificates/0/notices")
                .valueStream()
                .filter(notice -> notice.path("kind").asText().equals("APPLIED"))
                .map(notice -> notice.path("status").asText())
                .toList();
    }

    private HttpResponse<String> post(String path, String token, String body) throws Exception {
        return caller.send("POST", path, body, "Authorization", token, "Content-Type", "application/json");
    }

    /** The window closes by itself, once there was time to apply. */
    private void announce(String staff, int seconds) throws Exception {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        assertThat(put(WINDOW, staff, """
                {"qualification": "social-worker", "year": 2024, "authority": "guangdong", "channel": "DIRECT",
                 "opensAt": "%s", "closesAt": "%s"}""".formatted(now.minusDays(1), now.plusSeconds(seconds)))
                .statusCode()).isEqualTo(201);
        HttpResponse<String> loaded = caller.send("POST", WINDOW + "/roster",
                Files.readString(ROOT.resolve("samples/roster-small.csv")), "Authorization", staff, "Content-Type",
                "text/csv");
        assertThat(read(loaded).path("accepted").asInt()).isEqualTo(5);
    }

    private String apply(String holder) throws Exception {
        return apply(holder, "13800138000", """
                {"region": "CN", "province": "广东省", "city": "广州市", "district": "天河区", "detail": "体育西路1号2栋301房"}""");
    }

    private String apply(String holder, String mobile, String address) throws Exception {
        String certificate = read(caller.send("GET", "/v1/me/certificates", "", "Authorization", holder))
                .at("/certificates/0/certificateId")
                .asText();
        HttpResponse<String> applied = put("/v1/me/certificates/" + certificate + "/application", holder, """
                {"channel": "DIRECT", "recipient": "蔡洋信", "mobile": "%s", "address": %s}""".formatted(mobile, address));
        assertThat(applied.statusCode()).as(applied.body()).isIn(200, 201);
        return read(applied).at("/receipt/reference").asText();
    }

    private void sendIt(String printer, String reference) throws Exception {
        await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofSeconds(5)).untilAsserted(() -> {
            caller.send("POST", "/_local/tick", "");
            assertThat(caller.send("GET", BATCH, "", "Authorization", printer).statusCode()).isEqualTo(200);
        });
        String sha256 = read(caller.send("GET", BATCH, "", "Authorization", printer)).path("sha256").asText();
        assertThat(caller.send("POST", BATCH + "/receipt", "{\"count\": 1, \"sha256\": \"" + sha256 + "\"}",
                "Authorization", printer, "Content-Type", "application/json").statusCode()).isEqualTo(200);
        assertThat(read(caller.send("POST", BATCH + "/waybills", "reference,waybill\n" + reference + "," + WAYBILL,
                "Authorization", printer, "Content-Type", "text/csv")).path("accepted").asInt()).isEqualTo(1);
    }

    private String carrierKey() throws Exception {
        return read(caller.send("GET", "/_local/carrier-key", "")).path("secret").asText();
    }

    private HttpResponse<String> carrierSays(String key) throws Exception {
        String now = OffsetDateTime.now(ZoneOffset.ofHours(8))
                .format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"));
        String body = """
                {"events": [{"waybillNo": "%s", "opCode": "702", "opTime": "%s", "opOrgCode": "51000061",
                 "opOrgName": "广州市天河区体育西揽投部", "opDesc": "安排投递", "deliverCode": "%s"}]}""".formatted(WAYBILL, now, CODE);
        String timestamp = Long.toString(OffsetDateTime.now(ZoneOffset.UTC).toEpochSecond());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(key.replace("whsec_", "")), "HmacSHA256"));
        String signature = Base64.getEncoder()
                .encodeToString(mac.doFinal(("msg_1." + timestamp + "." + body).getBytes(UTF_8)));
        return caller.send("POST", "/v1/carrier/events", body, "Content-Type", "application/json", "webhook-id",
                "msg_1", "webhook-timestamp", timestamp, "webhook-signature", "v1," + signature);
    }

    private void awaitSms(String what, String text) {
        await(what).atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode sms = read(caller.send("GET", "/_local/sms", ""));
            assertThat(sms.findValuesAsText("message")).anyMatch(message -> message.contains(text));
            // The roster's number is told that an application names another, and by day of the window.
            assertThat(sms).filteredOn(each -> !each.path("message").asText().matches(".*(截止|留的是).*"))
                    .extracting(each -> each.path("phoneNumber").asText())
                    .containsOnly("+8613800138000");
        });
    }

    /** All items of all tables. */
    private String tables() {
        try (DynamoDbClient client = stack.tables()) {
            var all = new StringBuilder();
            for (String table : client.listTables().tableNames()) {
                client.scanPaginator(scan -> scan.tableName(table)).items().forEach(all::append);
            }
            return all.toString();
        }
    }

    /** All that functions logged. */
    private String logs() throws IOException {
        var all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".log")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private HttpResponse<String> put(String path, String token, String body) throws IOException, InterruptedException {
        return caller.send("PUT", path, body, "Authorization", token, "Content-Type", "application/json");
    }

    private JsonNode read(HttpResponse<String> response) throws IOException {
        return json.readTree(response.body());
    }
}
