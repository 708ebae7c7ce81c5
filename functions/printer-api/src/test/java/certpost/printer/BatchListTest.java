package certpost.printer;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchState;
import certpost.domain.batch.ListChunk;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.window.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchListTest {
    private static final String LIST = "GET /v1/batches";

    private final PrinterDoor door = new PrinterDoor();

    @Test
    void shouldShowABatchAsTheContractSays() {
        Batch batch = door.batch(BatchState.READY, 3);
        Reply one = door.answer(door.call("GET /v1/batches/{batchId}"));
        Reply list = door.answer(door.call(LIST));

        assertThat(one.status()).isEqualTo(200);
        assertThat(one.header("content-type")).isEqualTo("application/json");
        assertThat(one.header("cache-control")).isEqualTo("no-store");
        assertThat(one.body()).isEqualTo(
                ("{\"batchId\":\"gd-social-worker-2025.0001\",\"windowId\":\"gd-social-worker-2025\",\"state\":\"READY\","
                        + "\"count\":3,\"sha256\":\"%s\",\"sequence\":1,\"schemaVersion\":1}")
                        .formatted(batch.sha256()));
        assertThat(list.body()).isEqualTo("{\"batches\":[" + one.body() + "]}");
    }

    @Test
    void shouldCountABatchWithinItsWindow() {
        door.batch(new BatchId(SomeCertificates.WINDOW, 12), Batch.PRINTING_HOUSE, BatchState.READY, 1);

        assertThat(door.answer(door.call(LIST)).text("batches.0.sequence")).isEqualTo("12");
    }

    @Test
    void shouldNotShowABatchBeforeItIsSealed() {
        door.batches.putChunk(PrinterDoor.FIRST, 0, new ListChunk(List.of(), true));

        assertThat(each(door.answer(door.call(LIST)), "batchId")).isEmpty();
        door.refused(door.call("GET /v1/batches/{batchId}"), 404, "not-found");
    }

    @Test
    void shouldGiveAHundredAPageUnlessAskedForMore() {
        many(501);

        assertThat(each(door.answer(door.call(LIST)), "batchId")).hasSize(100);
        assertThat(each(door.answer(door.call(LIST).query("limit", "500")), "batchId")).hasSize(500);
        assertThat(each(door.answer(door.call(LIST).query("limit", "1")), "batchId")).hasSize(1);
    }

    @Test
    void shouldLeadThroughAllPagesWithoutGapOrRepetition() {
        many(25);
        door.batches.move(batch(7).in(BatchState.RECEIVED), BatchState.READY);
        door.batches.move(batch(20).in(BatchState.RECEIVED), BatchState.READY);

        assertThat(pages(door.call(LIST).query("limit", "10"))).hasSize(25).doesNotHaveDuplicates().isSorted();
        assertThat(pages(door.call(LIST).query("limit", "1").query("state", "RECEIVED")))
                .containsExactly(batch(7).id().toString(), batch(20).id().toString());
        assertThat(pages(door.call(LIST).query("state", "SENT"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"state, LOST, state unknown", "state, ready, state unknown", "limit, 0, limit out-of-range",
            "limit, 501, limit out-of-range", "limit, -1, limit out-of-range", "limit, ten, limit out-of-range",
            "limit, '', limit out-of-range", "cursor, Z2Qtc29jaWFsLXdvcmtlci0yMDI1, cursor unknown",
            "cursor, '', cursor unknown", "window, x, window unknown"})
    void shouldNameWhatIsWrongWithTheQuery(String name, String value, String mistake) {
        many(2);

        Reply reply = door.refused(door.call(LIST).query(name, value), 422, "invalid");

        assertThat(reply.mistakes()).containsExactly(mistake);
    }

    @Test
    void shouldNameAllThatIsWrongWithTheQuery() {
        Call call = door.call(LIST).query("state", "LOST").query("limit", "0").query("x", "y");

        assertThat(door.refused(call, 422, "invalid").mistakes()).containsExactlyInAnyOrder("state unknown",
                "limit out-of-range", "x unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /v1/batches/{batchId}", "GET /v1/batches/{batchId}/labels",
            "POST /v1/batches/{batchId}/receipt", "POST /v1/batches/{batchId}/waybills"})
    void shouldRefuseParametersThatARouteDoesNotKnow(String route) {
        door.batch(BatchState.READY, 1);

        assertThat(door.refused(door.call(route).query("limit", "1"), 422, "invalid").mistakes())
                .containsExactly("limit unknown");
    }

    private void many(int count) {
        for (int number = 1; number <= count; number++) {
            door.batches.putManifest(batch(number));
        }
    }

    private static Batch batch(int number) {
        return new Batch(new BatchId(SomeCertificates.WINDOW, number), Channel.DIRECT, Batch.PRINTING_HOUSE,
                BatchState.READY, 1, "%064x".formatted(number), PrinterDoor.BATCHED_AT);
    }

    private List<String> pages(Call first) {
        var found = new ArrayList<String>();
        Call call = first;
        while (true) {
            Reply reply = door.answer(call);
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            found.addAll(each(reply, "batchId"));
            if (reply.at("next") == null) {
                return found;
            }
            call = call.query("cursor", reply.text("next"));
        }
    }

    /** A field of each batch of a list. */
    static List<String> each(Reply reply, String field) {
        return ((List<?>) Objects.requireNonNull(reply.at("batches"))).stream()
                .map(batch -> String.valueOf(((Map<?, ?>) batch).get(field)))
                .toList();
    }
}
