package certpost.local.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Two cities of one province, of which the second has something of everything: it is what the first must not see. */
final class TwoCities {
    static final String WINDOW = "sz-2025";
    static final String BATCH = "sz-2025.0001";
    static final String TARIFF = "shenzhen-mail";
    static final Map<String, Object> QUALIFICATION = Map.of("nameZh", "社会工作者", "nameEn", "Social worker", "levels",
            List.of("社会工作师", "助理社会工作师"), "directMail", true, "electronic", "NO", "source", "a trial", "validFrom",
            "2023-01-01");
    private static final String UNREACHABLE = "+12015550104";
    private static final String HEADER = "documentType,documentNumber,name,certificateNumber,level,registrationCity,checkStatus\n";

    final String province;
    final String city;
    final String otherCity;
    private final Client client;
    private final LocalDate today = LocalDate.now(ZoneOffset.ofHours(8));

    /** References: in the batch, waiting, and another that waits. */
    private List<String> references = List.of();
    /** Ids: one to approve, one to reject. */
    private List<String> proposals = List.of();

    TwoCities(Client client) {
        this.client = client;
        this.province = Bearer.clerkOf("guangdong").token(client);
        this.otherCity = Bearer.clerkOf("guangzhou").token(client);
        this.city = Bearer.clerkOf("shenzhen").token(client);
    }

    void build() {
        done(200, client.put("/v1/qualifications/social-worker", province, QUALIFICATION));
        load("guangdong", agency());
        load("guangzhou", agency("广州市"));
        load("shenzhen", agency("深圳市"));
        announce("gz-2025", otherCity, window("guangzhou", 2025));
        announce("gz-2023", otherCity, window("guangzhou", 2023));
        announce("sz-2023", city, window("shenzhen", 2023));
        announce(WINDOW, city, window("shenzhen", 2025));
        done(201, client.put("/v1/tariffs/" + TARIFF, city, tariff("shenzhen")));
        await("agencies known everywhere").atMost(Duration.ofSeconds(30))
                .until(() -> client.upload("/v1/windows/sz-2025/roster", city, "text/csv", roster().getBytes(UTF_8))
                        .json()
                        .path("rejected")
                        .asInt(-1) == 0);
        references = List.of(apply(1, "13800138000"), apply(2, UNREACHABLE), apply(3, UNREACHABLE));
        done(200, client.post("/v1/applications/" + references.getFirst() + "/approval", city, Map.of()));
        done(202, client.post("/v1/windows/sz-2025/batches", city, Map.of("count", 1)));
        await("the city's batch").atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofSeconds(2)).until(() -> {
            client.post("/_local/tick", "", Map.of());
            // Which is in the audit, so that the batch's chain has something to show.
            return client.get("/v1/batches/" + BATCH + "/labels", city).is(200);
        });
        propose();
        await("two messages that failed").atMost(Duration.ofMinutes(2)).until(() -> failed(city).size() == 2);
    }

    /** While the city wants a second person; that it wants none any more takes two of the province. */
    private void propose() {
        String colleague = Bearer.clerkOf("shenzhen").called("a colleague").token(client);
        Map<String, Object> wanting = new HashMap<>(agency("深圳市"));
        wanting.put("secondPerson", true);
        load("shenzhen", wanting);
        proposals = Stream.of("the one", "the other")
                .map(source -> client.put("/v1/tariffs/" + TARIFF, colleague, tariff("shenzhen", source)))
                .map(answer -> done(202, answer).path("proposalId").asText())
                .toList();
        String off = done(202, client.put("/v1/agencies/shenzhen", province, agency("深圳市"))).path("proposalId")
                .asText();
        assertThat(client.post("/v1/proposals/" + off + "/approval", province, Map.of()).is(403, "own-proposal"))
                .isTrue();
        done(200, client.post("/v1/proposals/" + off + "/approval",
                Bearer.clerkOf("guangdong").called("a colleague").token(client), Map.of()));
    }

    String approvable() {
        return proposals.getFirst();
    }

    String rejectable() {
        return proposals.getLast();
    }

    String inBatch() {
        return references.getFirst();
    }

    String waiting() {
        return references.getLast();
    }

    String failedNotice() {
        return failed(city).getFirst();
    }

    String sha256() {
        return done(200, client.get("/v1/batches/" + BATCH, city)).path("sha256").asText();
    }

    private List<String> failed(String token) {
        return client.get("/v1/notices?status=FAILED", token).json().path("notices").findValuesAsText("noticeId");
    }

    /** Whatever names something of the city's. */
    List<String> names() {
        var names = new ArrayList<>(references);
        names.addAll(failed(city));
        names.addAll(List.of("sz-20", "shenzhen", "social-worker.2025", "深圳市"));
        return names;
    }

    static Map<String, Object> agency(String... cities) {
        return Map.of("name", "人事考试机构", "province", "广东省", "cities", List.of(cities), "source", "a trial");
    }

    private void load(String code, Map<String, Object> agency) {
        Answer answer = client.put("/v1/agencies/" + code, province, agency);
        assertThat(answer.status()).as(answer.insteadOf("200 or 201")).isIn(200, 201);
    }

    private void announce(String window, String token, Map<String, Object> body) {
        done(201, client.put("/v1/windows/" + window, token, body));
    }

    Map<String, Object> window(String agency, int year) {
        return Map.of("qualification", "social-worker", "year", year, "authority", agency, "channel", "AGENCY",
                "opensOn", today.minusDays(1).toString(), "closesOn", today.plusDays(30).toString());
    }

    static Map<String, Object> tariff(String agency) {
        return tariff(agency, "a trial");
    }

    private static Map<String, Object> tariff(String agency, String source) {
        return Map.of("channel", "AGENCY", "agency", agency, "validFrom", "2030-01-01T00:00:00+08:00", "source", source,
                "rates", List.of(Map.of("provinces", List.of(), "amount", 12)));
    }

    /** Three holders who apply, and one who has not; the same file changes nothing. */
    static String roster() {
        var rows = new StringBuilder(HEADER);
        for (int number = 1; number <= 4; number++) {
            rows.append("PASSPORT,%s,王小明,9920254499%04d,助理社会工作师,深圳市,CLEARED\n".formatted(passport(number), number));
        }
        return rows.toString();
    }

    /** What a holder asks for; abroad, where the number is. */
    static Map<String, Object> application(String mobile) {
        return Map.of("channel", "AGENCY", "recipient", "王小明", "mobile", mobile, "address", mobile.startsWith("+")
                ? Map.of("region", "OTHER", "detail", "1 Main Street, Jersey City")
                : Map.of("region", "CN", "province", "广东省", "city", "深圳市", "district", "福田区", "detail", "深南大道1号"));
    }

    static String passport(int number) {
        return "SPECIMEN90%02d".formatted(number);
    }

    String certificateOf(String holder) {
        return done(200, client.get("/v1/me/certificates", holder)).at("/certificates/0/certificateId").asText();
    }

    private String apply(int number, String mobile) {
        String holder = Bearer.holder(passport(number)).token(client);
        String certificate = certificateOf(holder);
        String path = "/v1/me/certificates/" + certificate + "/application";
        await("the city's window known").atMost(Duration.ofSeconds(30))
                .until(() -> List.of(200, 201).contains(client.put(path, holder, application(mobile)).status()));
        return done(200, client.get("/v1/me/certificates", holder)).at("/certificates/0/application/receipt/reference")
                .asText();
    }

    static JsonNode done(int status, Answer answer) {
        assertThat(answer.status()).as(answer.insteadOf(status + " at " + Instant.now())).isEqualTo(status);
        return answer.json();
    }
}
