package certpost.printer;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.Concurrently;
import certpost.domain.Intercepted;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchState;
import certpost.domain.batch.BatchStore;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptsTest {
    private static final String OTHER = "%064d".formatted(0);
    private static final String RIGHT = "{\"count\": 3, \"sha256\": \"" + OTHER + "\"}";

    private final PrinterDoor door = new PrinterDoor();

    @Test
    void shouldReceiveWhatWasHandedOver() {
        Batch batch = door.batch(BatchState.READY, 3);

        Reply reply = door.answer(door.receipt(3, batch.sha256()));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("state")).isEqualTo("RECEIVED");
        assertThat(reply).isEqualTo(door.answer(door.call("GET /v1/batches/{batchId}")));
        assertThat(door.state()).isEqualTo(BatchState.RECEIVED);
    }

    @Test
    void shouldCompareTheDigestWithoutRegardToCase() {
        Batch batch = door.batch(BatchState.READY, 3);

        assertThat(door.answer(door.receipt(3, batch.sha256().toUpperCase(Locale.ROOT))).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(names = {"RECEIVED", "SENT"})
    void shouldTakeTheSameReceiptAgainAndChangeNothing(BatchState state) {
        Batch batch = door.batch(state, 3);

        Reply reply = door.answer(door.receipt(3, batch.sha256()));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("state")).isEqualTo(state.name());
        assertThat(door.batches.find(PrinterDoor.FIRST)).contains(batch);
    }

    @ParameterizedTest
    @EnumSource
    void shouldSayWhichOfTheTwoDiffers(BatchState state) {
        String right = door.batch(state, 3).sha256();

        assertThat(door.refused(door.receipt(2, right), 409, "conflict").text("detail")).contains("count differs")
                .doesNotContain("sha256");
        assertThat(door.refused(door.receipt(3, OTHER), 409, "conflict").text("detail")).contains("sha256 differs")
                .doesNotContain("count");
        assertThat(door.refused(door.receipt(0, OTHER), 409, "conflict").text("detail")).contains("count differs")
                .contains("sha256 differs");
        assertThat(door.state()).isEqualTo(state);
    }

    @Test
    void shouldReceiveOnceWhenReceiptsCrossEachOther() throws Exception {
        Batch batch = door.batch(BatchState.READY, 3);

        assertThat(Concurrently.call(8, _ -> door.answer(door.receipt(3, batch.sha256())).text("state")))
                .containsOnly("RECEIVED");
    }

    @Test
    void shouldShowABatchThatWasSentWhileTheReceiptWasOnItsWay() {
        Batch batch = door.batch(BatchState.READY, 3);
        door.over(Intercepted.before(BatchStore.class, door.batches, "move", () -> {
            door.batches.move(batch.in(BatchState.RECEIVED), BatchState.READY);
            door.batches.move(batch.in(BatchState.SENT), BatchState.RECEIVED);
        }));

        assertThat(door.answer(door.receipt(3, batch.sha256())).text("state")).isEqualTo("SENT");
        assertThat(door.state()).isEqualTo(BatchState.SENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"3 | \"3\" | count malformed",
            "3 | -1 | count out-of-range", "3 | 2.5 | count out-of-range", "3 | 1000001 | count out-of-range",
            "3 | null | count missing", "0 | 00 | sha256 malformed", "0 | g | sha256 malformed",
            "count | number | number unknown", "count | number | count missing", "sha256 | digest | sha256 missing",
            "sha256 | count | count duplicate"})
    void shouldNameTheMistake(String right, String wrong, String mistake) {
        door.batch(BatchState.READY, 3);
        Call call = door.call("POST /v1/batches/{batchId}/receipt").json(RIGHT.replaceFirst(right, wrong));

        assertThat(door.refused(call, 422, "invalid").mistakes()).contains(mistake);
    }

    @Test
    void shouldNameAllMistakesAtOnce() {
        door.batch(BatchState.READY, 3);
        Call call = door.call("POST /v1/batches/{batchId}/receipt").json("{\"count\": [], \"sha256\": 7, \"x\": 1}");

        assertThat(door.refused(call, 422, "invalid").mistakes()).containsExactlyInAnyOrder("count malformed",
                "sha256 malformed", "x unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "[]", "{", "{\"count\" 3}"})
    void shouldCallMalformedWhatIsNoJsonObject(String body) {
        door.batch(BatchState.READY, 3);

        door.refused(door.call("POST /v1/batches/{batchId}/receipt").json(body), 400, "malformed");
    }

    @Test
    void shouldRefuseOtherMediaTypesAndLargerBodies() {
        door.batch(BatchState.READY, 3);
        Call call = door.call("POST /v1/batches/{batchId}/receipt");

        door.refused(call.text("text/csv", RIGHT), 415, "unsupported-media-type");
        door.refused(call.json(RIGHT + " ".repeat(64 * 1024)), 413, "too-large");
    }
}
