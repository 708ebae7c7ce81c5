package certpost.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import certpost.local.simulate.Sms;
import certpost.local.story.roster.Holder;
import certpost.local.story.roster.Row;
import certpost.local.story.roster.SampleRoster;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Some holders of one window of their own, each with a token, a mobile number and an application. */
final class TrialHolders {
    private static final String WINDOW = "/v1/windows/gd-social-worker-2024";
    private static final Duration TIME_TO_APPLY = Duration.ofSeconds(90);
    private static final Pattern CODE = Pattern.compile("签收码[0-9]{6}，");

    private final Client client;
    private final Map<String, Applicant> byReference = new HashMap<>();
    private String batchId = "";

    private record Applicant(String token, String path, String mobile) {}

    TrialHolders(Client client) {
        this.client = client;
    }

    String batchId() {
        return batchId;
    }

    /** The window closes by itself, once all have applied. */
    void apply(int holders) {
        SampleRoster roster = new SampleRoster(SampleRoster.provincial()
                .rows()
                .stream()
                .filter(row -> row instanceof Row.Good good && good.holder().cleared())
                .limit(holders)
                .toList());
        String staff = client.token("certpost/staff", Map.of("agency", "guangdong"));
        Instant now = Instant.now();
        done(201,
                client.put(WINDOW, staff,
                        Map.of("qualification", "social-worker", "year", 2024, "authority", "guangdong", "channel",
                                "DIRECT", "opensAt", now.minusSeconds(1).toString(), "closesAt",
                                now.plus(TIME_TO_APPLY).toString())));
        done(200, client.upload(WINDOW + "/roster", staff, "text/csv", roster.inUtf8()));
        roster.holders().forEach(this::apply);
        byReference.keySet().forEach(reference -> awaitSms(reference, Sms.APPLIED, 1));
    }

    private void apply(Holder holder) {
        String token = client.token("certpost/candidate", Map.of("id_type", holder.documentType().name(), "id_number",
                holder.signInNumber(), "name", holder.name()));
        String mobile = "139240%05d".formatted(byReference.size());
        String path = "/v1/me/certificates/"
                + done(200, client.get("/v1/me/certificates", token)).at("/certificates/0/certificateId").asText();
        JsonNode applied = done(201,
                client.put(path + "/application", token,
                        Map.of("channel", "DIRECT", "recipient", "王小明", "mobile", mobile, "address", Map.of("region",
                                "CN", "province", "广东省", "city", "广州市", "district", "天河区", "detail", "体育西路1号2栋301房"))));
        byReference.put(applied.at("/receipt/reference").asText(), new Applicant(token, path, "+86" + mobile));
    }

    /** The batch that all are in. */
    JsonNode awaitBatch() {
        String printer = client.token("certpost/printer", Map.of("sub", "printing-house"));
        await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofSeconds(5)).untilAsserted(() -> {
            done(200, client.post("/_local/tick", "", Map.of()));
            assertThat(batches(printer).at("/batches/0/count").asInt()).isEqualTo(byReference.size());
        });
        JsonNode batch = batches(printer).at("/batches/0");
        batchId = batch.path("batchId").asText();
        return batch;
    }

    private JsonNode batches(String printer) {
        return done(200, client.get("/v1/batches", printer));
    }

    JsonNode certificate(String reference) {
        Applicant applicant = applicant(reference);
        return done(200, client.get(applicant.path(), applicant.token()));
    }

    void awaitSms(String reference, Sms kind, int count) {
        await(kind + " for " + reference).atMost(Duration.ofSeconds(60)).until(() -> sms(reference, kind) >= count);
    }

    /** How many SMS of a kind the holder got. */
    int sms(String reference, Sms kind) {
        return (int) texts(reference).stream().filter(kind::is).count();
    }

    /** How many SMS to the holder hold a delivery code. */
    int codes(String reference) {
        return (int) texts(reference).stream().filter(text -> CODE.matcher(text).find()).count();
    }

    private List<String> texts(String reference) {
        return done(200, client.get("/_local/sms", "")).valueStream()
                .filter(sms -> sms.path("phoneNumber").asText().equals(applicant(reference).mobile()))
                .map(sms -> sms.path("message").asText())
                .toList();
    }

    private Applicant applicant(String reference) {
        Applicant applicant = byReference.get(reference);
        if (applicant == null) {
            throw new AssertionError("nobody applied as " + reference);
        }
        return applicant;
    }

    private static JsonNode done(int status, Answer answer) {
        assertThat(answer.status()).as(answer.insteadOf(String.valueOf(status))).isEqualTo(status);
        return answer.json();
    }
}
