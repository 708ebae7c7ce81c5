package certpost.domain.batch;

import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static certpost.domain.certificate.SomeCertificates.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.RegistrationOrder;
import certpost.domain.window.Channel;
import certpost.domain.window.WindowId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchIdTest {
    private static final Entry ENTRY = new Entry(new RegistrationOrder(Instant.EPOCH, key(1).certificate()), key(1));

    @Test
    void shouldComeBackFromItsText() {
        assertThat(new BatchId(WINDOW, 7)).hasToString("gd-social-worker-2025.0007");
        assertThat(BatchId.parse("gd-social-worker-2025.0007")).contains(new BatchId(WINDOW, 7));
        assertThat(BatchId.parse("w".repeat(64) + ".9999")).contains(new BatchId(new WindowId("w".repeat(64)), 9_999));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "w", "w.0000", "w.1", "w.00001", "w.000a", "-w.0001", "w-.0001", ".0001", "W.0001",
            "w.0001\n", "w.w.0001", "w.０００１", "w/0001"})
    void shouldReadNothingElse(String text) {
        assertThat(BatchId.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 10_000})
    void shouldBeNumberedFromOne(int number) {
        assertThatThrownBy(() -> new BatchId(WINDOW, number)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2_001})
    void shouldHoldNoneButOneToTwoThousand(int count) {
        assertThatThrownBy(() -> new Batch(new BatchId(WINDOW, 1), Channel.DIRECT, Batch.PRINTING_HOUSE,
                BatchState.READY, count, "", Instant.EPOCH)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldListFiveHundredAtATimeAndFourTimesThatInABatch() {
        assertThat(ListChunk.IN_A_BATCH * ListChunk.MOST).isEqualTo(Batch.MOST);
        assertThat(new ListChunk(Collections.nCopies(500, ENTRY), false).entries()).hasSize(500);
        assertThatThrownBy(() -> new ListChunk(Collections.nCopies(501, ENTRY), true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldListNothingOnlyAtTheEnd() {
        assertThat(new ListChunk(List.of(), true).entries()).isEmpty();
        assertThatThrownBy(() -> new ListChunk(List.of(), false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldNotChangeWithTheListItWasMadeOf() {
        List<Entry> entries = new ArrayList<>(List.of(ENTRY));
        ListChunk chunk = new ListChunk(entries, true);
        entries.clear();

        assertThat(chunk.entries()).containsExactly(ENTRY);
    }

    @Test
    void shouldCountWhoIsLeftOutAmongThoseThatAreListed() {
        assertThat(batch(0, Set.of(1)).count()).as("all that were listed are left out").isZero();
        assertThat(batch(Batch.MOST - 1, Set.of(1)).leftOut()).containsExactly(1);
        assertThatThrownBy(() -> batch(Batch.MOST, Set.of(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> batch(-1, Set.of(1, 2))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Batch batch(int count, Set<Integer> leftOut) {
        return new Batch(new BatchId(WINDOW, 1), Channel.DIRECT, Batch.PRINTING_HOUSE, BatchState.READY, count, leftOut,
                "", Instant.EPOCH);
    }
}
