package certpost.domain.books;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.Page;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.RosterStore;
import certpost.domain.certificate.SomeCertificates;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every ledger does, shown by the one of certificates. */
public abstract class LedgerContract {
    private static final int CERTIFICATES = 60;

    /** The ledger, always the same within a test, empty at its beginning. */
    protected abstract Ledger<Certificate> certificates();

    /** By which certificates get there. */
    protected abstract RosterStore roster();

    @Test
    void shouldShowEachLineOnceHoweverItIsCut() {
        roster().enter(IntStream.rangeClosed(1, CERTIFICATES).mapToObj(SomeCertificates::row).toList());
        List<Certificate> all = IntStream.rangeClosed(1, CERTIFICATES).mapToObj(SomeCertificates::entered).toList();

        for (int segments : new int[]{1, 16}) {
            for (int limit : new int[]{1, 7, CERTIFICATES, 500}) {
                assertThat(all(certificates(), segments, limit)).as(segments + " segments, pages of " + limit)
                        .containsExactlyInAnyOrderElementsOf(all);
            }
        }
    }

    @Test
    void shouldHaveAnEmptyPageWhereThereIsNothing() {
        assertThat(certificates().page(0, 4, null, 10)).isEqualTo(new Page<>(List.of(), null));
    }

    /** All lines of all segments. */
    protected static <T> List<T> all(Ledger<T> ledger, int segments, int limit) {
        var all = new ArrayList<T>();
        for (int segment = 0; segment < segments; segment++) {
            @Nullable
            String cursor = null;
            do {
                Page<T> page = ledger.page(segment, segments, cursor, limit);
                assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
                all.addAll(page.items());
                cursor = page.next();
            } while (cursor != null);
        }
        return all;
    }
}
