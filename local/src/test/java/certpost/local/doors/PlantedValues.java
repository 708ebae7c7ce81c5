package certpost.local.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import certpost.local.Stack;
import certpost.local.client.Answer;
import certpost.local.client.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Plants personal values that are found nowhere else in requests that are taken, in requests that are refused, and in ones
 * that fail since tables are gone; then looks for them wherever something is written down on the way.
 */
final class PlantedValues {
    private static final String RECIPIENT = "郁植";
    private static final String MOBILE = "13912340987";
    private static final String DETAIL = "种植路99号";
    private static final String COURIER = "骆快递";
    private static final String COURIERS_MOBILE = "13712349876";
    private static final String SIGNER = "卞签收";
    private static final String DELIVERY_CODE = "73917391";
    private static final String RESIDENT_ID = "110105194912310038";
    private static final String HOLDER = TwoCities.passport(4);
    private static final List<String> MARKS = List.of(RECIPIENT, MOBILE, DETAIL, COURIER, COURIERS_MOBILE, SIGNER,
            DELIVERY_CODE, RESIDENT_ID, HOLDER);

    private final Client client;
    private final Stack stack;
    private final TwoCities cities;

    PlantedValues(Client client, Stack stack, TwoCities cities) {
        this.client = client;
        this.stack = stack;
        this.cities = cities;
    }

    /** Plants them while all is well. */
    void plant() {
        String holder = Bearer.holder(HOLDER).token(client);
        String path = "/v1/me/certificates/" + cities.certificateOf(holder) + "/application";
        await("the application").atMost(Duration.ofSeconds(30))
                .until(() -> List.of(200, 201).contains(client.put(path, holder, application()).status()));
        refuse(holder, path);
        carrierSays();
        // The acknowledgement is sent, and its receipt comes back in a line of the provider's log, with the number.
        await("the acknowledgement").atMost(Duration.ofMinutes(1))
                .until(() -> client.post("/_local/tick", "", Map.of()).is(200)
                        && client.get("/_local/sms", "").text().contains(MOBILE));
    }

    /** Plants them where every store fails: functions throw what they throw, and dead letters are written. */
    void plantWhereTablesAreGone() {
        String holder = Bearer.holder(HOLDER).token(client);
        String path = "/v1/me/certificates/" + cities.certificateOf(holder) + "/application";
        try (DynamoDbClient tables = stack.tables()) {
            List.of("CertificatesTable", "CarrierEventsTable", "NoticesTable", "AuditTable", "RemindersTable")
                    .forEach(table -> tables.deleteTable(delete -> delete.tableName(table)));
        }
        assertThat(client.put(path, holder, application()).status()).isEqualTo(500);
        client.post("/v1/me/reminders", holder, Map.of("qualification", "social-worker", "mobile", MOBILE));
        refuse(holder, path);
        carrierSays();
        client.upload("/v1/windows/sz-2025/roster", cities.city, "text/csv", roster().getBytes(UTF_8));
        client.post("/v1/applications/" + cities.waiting() + "/disclosure", cities.city,
                Map.of("reason", "asked by " + MOBILE));
        client.post("/_local/tick", "", Map.of());
    }

    private void refuse(String holder, String path) {
        Map<String, Object> wrong = new LinkedHashMap<>(application());
        wrong.put(MOBILE, DETAIL);
        wrong.put("recipient", RECIPIENT + "=");
        wrong.put("mobile", MOBILE + "0");
        client.put(path, holder, wrong);
        client.put(path, holder, MOBILE + RECIPIENT);
        client.get("/v1/me/certificates?mobile=" + MOBILE, holder);
        client.get("/v1/me/certificates",
                new Bearer("certpost/candidate",
                        Map.of("sub", "holder", "id_type", "RESIDENT_ID", "id_number", RESIDENT_ID, "name", RECIPIENT))
                        .token(client));
    }

    private void carrierSays() {
        String body = """
                {"events": [{"waybillNo": "1000000009009", "opCode": "702", "opTime": "2025-09-20 08:30:00",
                  "opDesc": "快递员%s，电话%s，%s已签收", "deliverCode": "%s"},
                 {"waybillNo": "%s", "opCode": "%s", "opTime": "%s"}]}""".formatted(COURIER, COURIERS_MOBILE, SIGNER,
                DELIVERY_CODE, MOBILE, RECIPIENT, RECIPIENT);
        CarrierSignature.right(client, "msg_planted" + System.nanoTime(), body).post(client, body);
    }

    private static Map<String, Object> application() {
        return Map.of("channel", "AGENCY", "recipient", RECIPIENT, "mobile", MOBILE, "address",
                Map.of("region", "CN", "province", "广东省", "city", "深圳市", "district", "福田区", "detail", DETAIL));
    }

    private static String roster() {
        return "documentType,documentNumber,name,certificateNumber,level,registrationCity,checkStatus,mobile\n"
                + "RESIDENT_ID,%s,%s,99202544990099,助理社会工作师,深圳市,CLEARED,%s\n".formatted(RESIDENT_ID, RECIPIENT, MOBILE);
    }

    /** Of all that functions logged, exceptions and their traces among it, and of the stack's own journal and dead letters. */
    void areNowhere(Path folder, List<String> journal) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> logs = files.filter(path -> path.toString().endsWith(".log")).toList();
            assertThat(logs).isNotEmpty();
            for (Path log : logs) {
                assertThat(marks(Files.readString(log))).as(log.getFileName().toString()).isEmpty();
            }
        }
        Answer letters = client.get("/_local/dead-letters", "");
        assertThat(letters.text()).as("letters of functions that failed").contains("requestPayload");
        assertThat(marks(letters.text())).as("dead letters").isEmpty();
        assertThat(marks(String.join("\n", List.copyOf(journal)))).as("journal").isEmpty();
    }

    /** Of the audit, and of all tables what their keys and what is told say; only the certificate itself has them. */
    void areInCertificatesOnly() {
        try (DynamoDbClient tables = stack.tables()) {
            for (String table : tables.listTables().tableNames()) {
                String items = tables.scanPaginator(scan -> scan.tableName(table)).items().stream().toList().toString();
                assertThat(marks(items)).as(table)
                        .isSubsetOf(
                                table.startsWith("CertificatesTable") ? List.of(RECIPIENT, MOBILE, DETAIL) : List.of());
            }
        }
    }

    private static List<String> marks(String text) {
        return MARKS.stream().filter(text::contains).toList();
    }
}
