package certpost.domain.certificate;

import static certpost.domain.certificate.SomeCertificates.APPLIED_AT;
import static certpost.domain.certificate.SomeCertificates.SESSION;
import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static certpost.domain.certificate.SomeCertificates.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.Page;
import certpost.domain.certificate.RosterIndex.Row;
import certpost.domain.window.ExamSession;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every index of a roster does, once it has caught up. */
public abstract class RosterIndexContract {
    private static final ExamSession OTHER = new ExamSession("guangdong", "social-worker", 2024);

    /** The index, always the same within a test, empty at its beginning. */
    protected abstract RosterIndex index();

    /** The certificates that it shows. */
    protected abstract CertificateStore certificates();

    /** By which certificates get there. */
    protected abstract RosterStore roster();

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 40, 89, 90, 91})
    void shouldListAllOfASessionOncePageByPageAlwaysInTheSameOrder(int size) {
        enter(90);
        roster().enter(List.of(new RosterStore.NewRow(key(OTHER, 1), SomeCertificates.entry(1))));

        List<Row> rows = all(size);

        assertThat(rows).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 90)
                .mapToObj(number -> new Row(key(number), CertificateState.NOT_APPLIED, CheckStatus.CLEARED, "广州市"))
                .toList());
        assertThat(all(500)).isEqualTo(rows);
    }

    @Test
    void shouldGoOnBehindACursorThoughRowsHaveComeSince() {
        enter(30);
        Page<Row> first = index().rows(SESSION, null, 10);
        roster().enter(IntStream.rangeClosed(31, 60).mapToObj(SomeCertificates::row).toList());

        List<Row> rest = index().rows(SESSION, first.next(), 100).items();

        assertThat(rest).doesNotContainAnyElementsOf(first.items());
        assertThat(rest).extracting(Row::key)
                .containsAll(IntStream.rangeClosed(1, 30)
                        .mapToObj(SomeCertificates::key)
                        .filter(key -> first.items().stream().noneMatch(row -> row.key().equals(key)))
                        .toList());
    }

    @Test
    void shouldShowStateAndCheckStatus() {
        enter(1);
        roster().enter(
                List.of(new RosterStore.NewRow(key(2), SomeCertificates.entry(2, CheckStatus.MATERIAL_REQUESTED))));
        certificates().register(key(1), SomeCertificates.form(), WINDOW, APPLIED_AT, "write");

        assertThat(index().rows(SESSION, null, 10).items()).containsExactlyInAnyOrder(
                new Row(key(1), CertificateState.APPLIED, CheckStatus.CLEARED, "广州市"),
                new Row(key(2), CertificateState.NOT_APPLIED, CheckStatus.MATERIAL_REQUESTED, "广州市"));
    }

    @Test
    void shouldListNothingOfAnUnknownSession() {
        assertThat(index().rows(OTHER, null, 10)).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void shouldKnowACursorThatNoPageOfThatListGave() {
        enter(2);
        String cursor = index().rows(SESSION, null, 1).next();

        assertThatThrownBy(() -> index().rows(OTHER, cursor, 1)).isInstanceOf(Page.NoSuchCursor.class);
        assertThatThrownBy(() -> index().rows(SESSION, "nonsense", 1)).isInstanceOf(Page.NoSuchCursor.class);
    }

    private void enter(int certificates) {
        roster().enter(IntStream.rangeClosed(1, certificates).mapToObj(SomeCertificates::row).toList());
    }

    private List<Row> all(int size) {
        var rows = new ArrayList<Row>();
        String cursor = null;
        do {
            Page<Row> page = index().rows(SESSION, cursor, size);
            assertThat(page.items()).hasSizeBetween(1, size);
            rows.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return rows;
    }
}
