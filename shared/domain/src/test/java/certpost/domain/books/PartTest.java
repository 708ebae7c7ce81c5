package certpost.domain.books;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.certificate.SomeCertificates;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartTest {
    private static final Instant BOOK = Instant.parse("2025-10-12T18:00:00Z");
    private static final Instant LATER = BOOK.plusSeconds(60);
    private static final Part BEGUN = Part.begin(BOOK, LedgerName.CERTIFICATES, 3);
    private static final Sums ONE = Sums.of(SomeCertificates.SESSION, Map.of(Count.ROSTER, 1L));
    private static final Suspicion SUSPICION = new Suspicion(LedgerName.CERTIFICATES, "place",
            new Difference(DifferenceKind.REFERENCE_WITHOUT_CERTIFICATE, "x", ""));

    @Test
    void shouldGoOnWhereItStoppedUntilThereIsNoMore() {
        Part half = BEGUN.plus(ONE, List.of(), 0, LATER, "cursor");
        Part whole = half.plus(ONE, List.of(), 0, LATER, null);

        assertThat(half.done()).isFalse();
        assertThat(half.cursor()).isEqualTo("cursor");
        assertThat(whole.done()).isTrue();
        assertThat(whole.sums().count(SomeCertificates.SESSION, Count.ROSTER)).isEqualTo(2);
        assertThat(whole.version()).isEqualTo(BEGUN.version() + 2);
    }

    @Test
    void shouldRememberWhenItSawTheLastSuspicionAndHowManyItCouldNotName() {
        Part suspicious = BEGUN.plus(ONE, List.of(SUSPICION), 2, LATER, "cursor");
        Part after = suspicious.plus(ONE, List.of(), 3, LATER.plusSeconds(60), null);

        assertThat(BEGUN.suspectedAt()).isEqualTo(BOOK);
        assertThat(after.suspectedAt()).isEqualTo(LATER);
        assertThat(after.unnamed()).isEqualTo(5);
        assertThat(after.room()).isEqualTo(Part.MOST_SUSPICIONS - 1);
    }
}
