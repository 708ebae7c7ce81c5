package certpost.domain.books;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.Concurrently;
import certpost.domain.certificate.SomeCertificates;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of books does. */
public abstract class BooksStoreContract {
    private static final Instant NIGHT = Instant.parse("2025-10-12T18:00:00Z");
    private static final Instant NEXT_NIGHT = NIGHT.plusSeconds(86_400);
    private static final Sums SUMS = Sums.of(SomeCertificates.SESSION, Map.of(Count.ROSTER, 3L, Count.APPLIED, 2L));

    private BooksStore store;

    /** The store, always the same within a test, empty at its beginning. */
    protected abstract BooksStore books();

    @BeforeEach
    void take() {
        store = books();
    }

    @Test
    void shouldOpenABookOnceAndKnowTheLatest() {
        assertThat(store.latest()).isEmpty();

        assertThat(store.open(NIGHT)).isEqualTo(new Book(NIGHT, null, false));
        store.open(NEXT_NIGHT);
        store.open(NIGHT);

        assertThat(store.latest()).map(Book::at).contains(NEXT_NIGHT);
    }

    @Test
    void shouldKeepEachPartOfABookAsItWasSavedLast() {
        store.open(NIGHT);
        Part first = Part.begin(NIGHT, LedgerName.CERTIFICATES, 3)
                .plus(SUMS, List.of(suspicion(1)), 4, NIGHT.plusSeconds(9), "cursor");
        Part second = first.plus(SUMS, List.of(suspicion(2)), 0, NIGHT.plusSeconds(10), null);
        Part other = Part.begin(NIGHT, LedgerName.LISTS, 3).plus(Sums.none(), List.of(), 0, NIGHT, null);

        assertThat(List.of(first, second, other)).allMatch(store::save);

        assertThat(store.parts(NIGHT)).containsExactlyInAnyOrder(second, other);
        assertThat(store.parts(NEXT_NIGHT)).isEmpty();
    }

    @Test
    void shouldTakeOneOfTwoThatLookedAtTheSamePageAtOnce() throws Exception {
        store.open(NIGHT);
        Part begun = Part.begin(NIGHT, LedgerName.CERTIFICATES, 0);

        List<Boolean> saved = Concurrently.call(2, number -> store
                .save(begun.plus(SUMS, List.of(suspicion(number)), 0, NIGHT.plusSeconds(number), "cursor-" + number)));

        assertThat(saved).containsExactlyInAnyOrder(true, false);
        assertThat(store.parts(NIGHT)).hasSize(1);
    }

    @Test
    void shouldTakeTheSameOnceMore() {
        store.open(NIGHT);
        Part part = Part.begin(NIGHT, LedgerName.CERTIFICATES, 0).plus(SUMS, List.of(), 0, NIGHT, "cursor");
        store.save(part);

        assertThat(store.save(part)).isTrue();
        assertThat(store.parts(NIGHT)).containsExactly(part);
    }

    @Test
    void shouldKeepWhatWasConfirmedFirst() {
        store.open(NIGHT);

        assertThat(store.confirm(NIGHT, List.of(suspicion(1))).confirmed()).containsExactly(suspicion(1));
        assertThat(store.confirm(NIGHT, List.of()).confirmed()).containsExactly(suspicion(1));
        assertThat(store.latest()).contains(new Book(NIGHT, List.of(suspicion(1)), false));
    }

    @Test
    void shouldCloseABook() {
        store.open(NIGHT);
        store.confirm(NIGHT, List.of());

        store.close(NIGHT);
        store.close(NIGHT);

        assertThat(store.open(NIGHT)).isEqualTo(new Book(NIGHT, List.of(), true));
    }

    private static Suspicion suspicion(int number) {
        return new Suspicion(LedgerName.CERTIFICATES, "place " + number,
                new Difference(DifferenceKind.FACT_WITHOUT_NOTICE, "reference-" + number, "fact"));
    }
}
