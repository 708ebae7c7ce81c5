package certpost.domain.batch;

import static certpost.domain.certificate.SomeCertificates.APPLIED_AT;
import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static certpost.domain.certificate.SomeCertificates.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.Concurrently;
import certpost.domain.Page;
import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.RegistrationOrder;
import certpost.domain.window.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of batches does. */
public abstract class BatchStoreContract {
    private static final BatchId FIRST = new BatchId(WINDOW, 1);
    private static final String PRINTER = Batch.PRINTING_HOUSE;

    /** The store, always the same within a test, empty at its beginning. */
    protected abstract BatchStore batches();

    @Test
    void shouldKeepWhoWasLeftOut() {
        var batch = new Batch(new BatchId(WINDOW, 1), Channel.DIRECT, Batch.PRINTING_HOUSE, BatchState.SENT, 0,
                Set.of(1, 12), "00", APPLIED_AT);
        batches().putManifest(batch);

        assertThat(batches().find(batch.id())).contains(batch);
    }

    @Test
    void shouldWriteAPartOfAListOnce() {
        ListChunk part = chunk(1, 3, false);

        assertThat(batches().putChunk(FIRST, 0, part)).isTrue();
        assertThat(batches().putChunk(FIRST, 0, chunk(4, 6, true))).isFalse();
        assertThat(batches().chunk(FIRST, 0)).contains(part);
        assertThat(batches().chunk(FIRST, 1)).isEmpty();
    }

    @Test
    void shouldWriteAPartOnceWhenManyTryTo() throws Exception {
        List<Boolean> outcomes = Concurrently.call(8,
                number -> batches().putChunk(FIRST, 0, chunk(number + 1, number + 1, false)));

        assertThat(outcomes).filteredOn(written -> written).hasSize(1);
        assertThat(batches().chunk(FIRST, 0))
                .contains(chunk(outcomes.indexOf(true) + 1, outcomes.indexOf(true) + 1, false));
    }

    @Test
    void shouldGiveAFullListInOrderWithoutItsNeighbours() {
        batches().putChunk(FIRST, 3, chunk(1_501, 2_000, true));
        batches().putChunk(FIRST, 1, chunk(501, 1_000, false));
        batches().putChunk(FIRST, 0, chunk(1, 500, false));
        batches().putChunk(FIRST, 2, chunk(1_001, 1_500, false));
        batches().putChunk(new BatchId(WINDOW, 2), 0, new ListChunk(List.of(), true));
        batches().putManifest(batch(1, PRINTER));

        assertThat(batches().list(FIRST)).containsExactly(chunk(1, 500, false), chunk(501, 1_000, false),
                chunk(1_001, 1_500, false), chunk(1_501, 2_000, true));
        assertThat(batches().list(new BatchId(WINDOW, 2))).containsExactly(new ListChunk(List.of(), true));
        assertThat(batches().list(new BatchId(WINDOW, 3))).isEmpty();
    }

    /** Whoever reads while parts are written may see one and not the one before. */
    @Test
    void shouldGiveNoListWithAGap() {
        batches().putChunk(FIRST, 0, chunk(1, 500, false));
        batches().putChunk(FIRST, 2, chunk(1_001, 1_002, true));
        batches().putChunk(new BatchId(WINDOW, 2), 1, chunk(501, 600, true));

        assertThat(batches().list(FIRST)).containsExactly(chunk(1, 500, false));
        assertThat(batches().list(new BatchId(WINDOW, 2))).isEmpty();
    }

    @Test
    void shouldWriteAManifestOnce() {
        assertThat(batches().find(FIRST)).isEmpty();
        assertThat(batches().putManifest(batch(1, PRINTER))).isTrue();
        assertThat(batches().putManifest(batch(1, "guangzhou"))).isFalse();
        assertThat(batches().find(FIRST)).contains(batch(1, PRINTER));
    }

    @Test
    void shouldMoveFromTheStateBeforeAndKnowTheSameMoveAgain() {
        batches().putManifest(batch(1, PRINTER));
        Batch received = batch(1, PRINTER).in(BatchState.RECEIVED);

        assertThat(batches().move(received, BatchState.READY)).isTrue();
        assertThat(batches().move(received, BatchState.READY)).isTrue();
        assertThat(batches().find(FIRST)).contains(received);
    }

    @Test
    void shouldNotMoveFromAnotherState() {
        batches().putManifest(batch(1, PRINTER));

        assertThat(batches().move(batch(1, PRINTER).in(BatchState.SENT), BatchState.RECEIVED)).isFalse();
        assertThat(batches().move(batch(2, PRINTER).in(BatchState.RECEIVED), BatchState.READY)).isFalse();
        assertThat(batches().find(FIRST)).contains(batch(1, PRINTER));
        assertThat(batches().find(new BatchId(WINDOW, 2))).isEmpty();
    }

    @Test
    void shouldNotMoveBackWhatIsFurtherOn() {
        batches().putManifest(batch(1, PRINTER).in(BatchState.SENT));

        assertThat(batches().move(batch(1, PRINTER).in(BatchState.RECEIVED), BatchState.READY)).isFalse();
        assertThat(batches().find(FIRST)).map(Batch::state).contains(BatchState.SENT);
    }

    @Test
    void shouldListManifestsByIdForWhomTheyAreServedTo() {
        for (int number = 25; number >= 1; number--) {
            batches().putManifest(batch(number, number % 5 == 0 ? "guangzhou" : PRINTER));
        }
        batches().putChunk(new BatchId(WINDOW, 1), 0, chunk(1, 1, true));
        IntStream.of(2, 3, 11)
                .forEach(number -> batches().move(batch(number, PRINTER).in(BatchState.RECEIVED), BatchState.READY));

        assertThat(numbers(PRINTER, null, 6))
                .isEqualTo(IntStream.rangeClosed(1, 25).filter(number -> number % 5 != 0).boxed().toList());
        assertThat(numbers("guangzhou", null, 5)).containsExactly(5, 10, 15, 20, 25);
        assertThat(numbers(PRINTER, BatchState.RECEIVED, 1)).containsExactly(2, 3, 11);
        assertThat(numbers(PRINTER, BatchState.SENT, 1)).isEmpty();
        assertThat(numbers("shenzhen", null, 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "Z2Qtc29jaWFsLXdvcmtlci0yMDI1", "nonsense", "5Lit"})
    void shouldKnowACursorThatNoPageGave(String cursor) {
        assertThatThrownBy(() -> batches().servedTo(PRINTER, null, cursor, 10)).isInstanceOf(Page.NoSuchCursor.class);
    }

    @Test
    void shouldLeadNobodyOnFromSomebodyElsesBatch() {
        for (int number = 1; number <= 4; number++) {
            batches().putManifest(batch(number, number <= 2 ? PRINTER : "guangzhou"));
        }
        String cursor = batches().servedTo(PRINTER, null, null, 1).next();

        assertThat(batches().servedTo(PRINTER, null, cursor, 10).items()).hasSize(1);
        assertThatThrownBy(() -> batches().servedTo("guangzhou", null, cursor, 10))
                .isInstanceOf(Page.NoSuchCursor.class);
    }

    private List<Integer> numbers(String servedTo, @Nullable BatchState state, int size) {
        var found = new ArrayList<Batch>();
        String cursor = null;
        do {
            Page<Batch> page = batches().servedTo(servedTo, state, cursor, size);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(size);
            found.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return found.stream().map(batch -> batch.id().number()).toList();
    }

    private static Batch batch(int number, String servedTo) {
        return new Batch(new BatchId(WINDOW, number), Channel.DIRECT, servedTo, BatchState.READY, number,
                "%064x".formatted(number), APPLIED_AT.plusNanos(number));
    }

    private static ListChunk chunk(int from, int to, boolean last) {
        return new ListChunk(IntStream.rangeClosed(from, to)
                .mapToObj(number -> new Entry(
                        new RegistrationOrder(APPLIED_AT.plusMillis(number), key(number).certificate()), key(number)))
                .toList(), last);
    }
}
