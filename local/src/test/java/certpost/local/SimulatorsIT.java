package certpost.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import certpost.local.simulate.Batch;
import certpost.local.simulate.Label;
import certpost.local.simulate.PrinterDoor;
import certpost.local.simulate.Sms;
import certpost.local.simulate.TestPath;
import certpost.local.simulate.TestWaybill;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Printing house and carrier play every path on the repository's stack, and the holder sees and is told what it says. */
@Order(2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatorsIT {
    private static final List<TestPath> PATHS = List.of(TestPath.values());

    private final Stack stack;
    private final Client client;
    private final TrialHolders holders;
    private final Map<TestPath, JsonNode> parcels = new HashMap<>();
    private JsonNode extra = MissingNode.getInstance();

    SimulatorsIT(@TempDir Path folder) throws IOException {
        stack = TrialStack.house(folder);
        client = new Client(stack.url());
        holders = new TrialHolders(client);
    }

    /** One holder for each path, and one more. */
    @BeforeAll
    void post() {
        assertThat(play("{'act': 'post'}").json().path("message").asText()).startsWith("No batch is READY");
        holders.apply(PATHS.size() + 1);
        Batch batch = Batch.of(holders.awaitBatch());
        postOneByHand(batch);
        JsonNode posted = played("{'act': 'post', 'batchId': '%s', 'numbers': 's10'}".formatted(batch.batchId()));
        assertThat(posted.at("/batches/0/refused")).isEmpty();
        List<JsonNode> all = posted.at("/batches/0/parcels").valueStream().toList();
        assertThat(all).hasSize(PATHS.size() + 1);
        all.forEach(parcel -> parcels.putIfAbsent(TestPath.valueOf(parcel.path("path").asText()), parcel));
        assertThat(parcels.keySet()).containsExactlyInAnyOrderElementsOf(PATHS);
        extra = all.stream().filter(parcel -> !parcels.containsValue(parcel)).findFirst().orElseThrow();
        all.forEach(parcel -> holders.awaitSms(parcel.path("reference").asText(), Sms.SENT, 1));
    }

    /** One parcel has a number already; it gets another one. */
    private void postOneByHand(Batch batch) {
        PrinterDoor door = new PrinterDoor(client);
        String last = Label.read(door.labels(batch)).getLast().reference();
        assertThat(door.receipt(batch, batch.count(), batch.sha256()).status()).isEqualTo(200);
        assertThat(door.waybills(batch, List.of(last + "," + TestWaybill.s10(TestPath.DELIVERED, 1).value()))
                .json()
                .path("accepted")
                .asInt()).isEqualTo(1);
    }

    @AfterAll
    void stop() {
        client.close();
        stack.close();
    }

    @ParameterizedTest
    @EnumSource
    void shouldEndAsThePathSaysAndTellEachThingOnce(TestPath path) {
        JsonNode parcel = parcels.getOrDefault(path, MissingNode.getInstance());
        String reference = parcel.path("reference").asText();
        String waybill = parcel.path("waybill").asText();

        for (int step = 1; step <= path.steps(); step++) {
            JsonNode played = played("{'act': 'carry', 'waybill': '%s', 'steps': 1}".formatted(waybill));
            assertThat(played.at("/steps/0/answer/rejected")).isEmpty();
            List<Sms> due = path.tells(step);
            due.forEach(kind -> holders.awaitSms(reference, kind, Collections.frequency(due, kind)));
        }

        JsonNode certificate = holders.certificate(reference);
        assertThat(certificate.path("state").asText()).isEqualTo(path.ends());
        assertThat(certificate.at("/parcel/waybill").asText()).isEqualTo(waybill);
        assertThat(certificate.at("/parcel/attempts").asInt()).isEqualTo(path.attempts());
        assertThat(certificate.path("timeline").findValuesAsText("text"))
                .noneMatch(text -> text.contains("样本") || text.contains("1390000"));
        assertThat(certificate.path("helpLines").isEmpty()).isEqualTo(!path.isStuck() && !path.comesBack());
        for (Sms kind : List.of(Sms.OUT_FOR_DELIVERY, Sms.DELIVERY_FAILED, Sms.RETURNED, Sms.DELIVERED)) {
            assertThat(holders.sms(reference, kind)).as(kind.name())
                    .isEqualTo(Collections.frequency(path.tells(), kind));
        }
        assertThat(holders.codes(reference)).isEqualTo(path.tellsTheCode() ? 1 : 0);
        if (path.comesBack()) {
            sendOn(waybill, reference);
        }
    }

    private void sendOn(String waybill, String reference) {
        JsonNode sentOn = played("{'act': 'return', 'waybill': '%s', 'reason': '收件人拒收'}".formatted(waybill));

        assertThat(sentOn.at("/answer/accepted").asInt()).isEqualTo(1);
        holders.awaitSms(reference, Sms.AT_AGENCY, 1);
        assertThat(holders.certificate(reference).path("state").asText()).isEqualTo("AT_AGENCY");
        assertThat(played("{'act': 'return', 'reference': '%s', 'reason': '收件人拒收'}".formatted(reference))
                .at("/answer/unchanged")
                .asInt()).isEqualTo(1);
    }

    @Test
    void shouldPlayAllThatIsLeftAtOnceAndNothingAfterwards() {
        String reference = extra.path("reference").asText();
        String wish = "{'act': 'carry', 'waybill': '%s'}".formatted(extra.path("waybill").asText());

        JsonNode played = played(wish);

        assertThat(played.path("left").asInt()).isZero();
        assertThat(played.path("steps")).hasSize(TestPath.DELIVERED.steps());
        holders.awaitSms(reference, Sms.DELIVERED, 1);
        assertThat(holders.certificate(reference).path("state").asText()).isEqualTo("DELIVERED");
        assertThat(play(wish).insteadOf("")).contains("409", "all 5 steps of DELIVERED were played");
    }

    @Test
    void shouldSayWhatDoesNotFitToWhatThereIs() {
        assertThat(play("{'act': 'post', 'batchId': 'none.0001'}").insteadOf("")).contains("404", "no such batch");
        assertThat(play("{'act': 'post'}").insteadOf("")).contains("409", "No batch is READY");
        assertThat(play("{'act': 'post', 'batchId': '%s'}".formatted(holders.batchId())).insteadOf("")).contains("409",
                "is SENT");
        assertThat(play("{'act': 'return', 'reference': 'X'}").insteadOf("")).contains("404", "No batch has");
        assertThat(play("{'act': 'return', 'waybill': '1900010000099'}").insteadOf("")).contains("404", "No batch has");
        assertThat(play("{'act': 'return', 'reference': '%s', 'reason': '13800138000'}"
                .formatted(extra.path("reference").asText())).insteadOf(""))
                .contains("a number as long as a telephone");
        for (String body : List.of("", "[]", "{", "nothing")) {
            assertThat(play(body).status()).as(body).isEqualTo(400);
        }
    }

    @Test
    void shouldKeepWhatTheCarrierSaysOfAWaybillThatNobodyHasYet() {
        JsonNode played = played("{'act': 'carry', 'waybill': '1900030099999', 'steps': 1}");

        assertThat(played.at("/steps/0/answer/unknown").asInt()).isEqualTo(1);
        assertThat(played.path("left").asInt()).isEqualTo(TestPath.BY_PROXY.steps() - 1);
    }

    private JsonNode played(String wish) {
        Answer answer = play(wish);
        assertThat(answer.status()).as(answer.insteadOf("200")).isEqualTo(200);
        return answer.json();
    }

    private Answer play(String wish) {
        return client.post("/_local/simulate", wish.replace('\'', '"').getBytes(UTF_8), Map.of());
    }
}
