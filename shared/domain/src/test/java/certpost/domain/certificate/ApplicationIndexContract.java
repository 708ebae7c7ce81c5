package certpost.domain.certificate;

import static certpost.domain.certificate.SomeCertificates.APPLIED_AT;
import static certpost.domain.certificate.SomeCertificates.SESSION;
import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static certpost.domain.certificate.SomeCertificates.form;
import static certpost.domain.certificate.SomeCertificates.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.Page;
import certpost.domain.RandomCases;
import certpost.domain.certificate.ApplicationIndex.Counts;
import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.window.ExamSession;
import certpost.domain.window.WindowId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every index of applications does, once it has caught up. */
public abstract class ApplicationIndexContract {
    private static final WindowId OTHER_WINDOW = new WindowId("gd-social-worker-2025-late");

    /** The index, always the same within a test, empty at its beginning. */
    protected abstract ApplicationIndex index();

    /** The certificates that it shows. */
    protected abstract CertificateStore certificates();

    /** By which certificates get there. */
    protected abstract RosterStore roster();

    @Test
    void shouldListHundredsOfApplicationsInOrderOfRegistration() {
        RandomCases.check(1, random -> {
            enter(300);
            List<Entry> expected = new ArrayList<>();
            for (int number = 1; number <= 300; number++) {
                // So few milliseconds that many applications share one.
                expected.add(apply(number, WINDOW, APPLIED_AT.plusMillis(random.nextInt(200))));
            }
            expected.sort(Comparator.comparing(Entry::order));

            assertThat(all(null)).isEqualTo(expected);
            for (int place : new int[]{0, 1, 150, 298, 299}) {
                assertThat(all(expected.get(place).order())).isEqualTo(expected.subList(place + 1, 300));
            }
            for (int size : new int[]{1, 37, 100, 299, 300, 500}) {
                assertThat(allByPages(size, size == 1 ? 5 : 300)).isEqualTo(expected.subList(0, size == 1 ? 5 : 300));
            }
        });
    }

    @Test
    void shouldShowOnlyLiveApplicationsOfThatWindow() {
        enter(3);
        Entry first = apply(1, WINDOW, APPLIED_AT);
        apply(2, OTHER_WINDOW, APPLIED_AT);
        apply(3, WINDOW, APPLIED_AT);
        Certificate third = certificates().find(key(3)).orElseThrow();
        certificates().write(
                ((Withdrawal.Accepted) third.withdraw(APPLIED_AT, new IfMatch.Anything(), "withdraw")).changed(),
                "withdraw");

        assertThat(all(null)).containsExactly(first);
        assertThat(index().page(WINDOW, null, 10)).isEqualTo(new Page<>(List.of(first), null));
    }

    @Test
    void shouldKeepThePlaceOfAnAmendedApplication() {
        enter(2);
        Entry first = apply(1, WINDOW, APPLIED_AT);
        Entry second = apply(2, WINDOW, APPLIED_AT.plusMillis(1));
        Certificate amended = ((Submission.Accepted) certificates().find(key(1))
                .orElseThrow()
                .submit(form("+8613900139000"), WINDOW, APPLIED_AT.plusSeconds(60), new IfMatch.Anything(), "amend"))
                .changed();
        certificates().write(amended, "amend");

        assertThat(all(null)).containsExactly(first, second);
    }

    @Test
    void shouldNotListAsWaitingWhatIsInABatchOrRejected() {
        enter(3);
        Entry first = apply(1, WINDOW, APPLIED_AT);
        Entry second = apply(2, WINDOW, APPLIED_AT);
        Entry third = apply(3, WINDOW, APPLIED_AT.plusMillis(1));
        certificates().write(certificates().find(key(1)).orElseThrow().batched(SomeCertificates.place(1), APPLIED_AT),
                "batch");
        certificates().write(certificates().find(key(2)).orElseThrow().rejected(APPLIED_AT, "x"), "x");

        assertThat(all(null)).containsExactly(third);
        assertThat(index().page(WINDOW, null, 10).items()).containsExactlyInAnyOrder(first, second, third);
    }

    @Test
    void shouldListNothingOfAnUnknownWindow() {
        Iterator<Entry> none = index().waiting(new WindowId("unknown"), null);

        assertThat(none.hasNext()).isFalse();
        assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
        assertThat(index().page(new WindowId("unknown"), null, 10)).isEqualTo(new Page<>(List.of(), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "bm9uc2Vuc2U", "Z2Qtc29jaWFsLXdvcmtlci0yMDI1", "%25", "王", "==="})
    void shouldKnowACursorThatNoPageGave(String cursor) {
        assertThatThrownBy(() -> index().page(WINDOW, cursor, 10)).isInstanceOf(Page.NoSuchCursor.class);
    }

    @Test
    void shouldKnowACursorOfAnotherWindowsList() {
        for (int number = 1; number <= 2; number++) {
            enter(number);
            apply(number, WINDOW, APPLIED_AT);
        }
        String cursor = index().page(WINDOW, null, 1).next();

        assertThat(index().page(WINDOW, cursor, 1).items()).hasSize(1);
        assertThatThrownBy(() -> index().page(OTHER_WINDOW, cursor, 1)).isInstanceOf(Page.NoSuchCursor.class);
    }

    @Test
    void shouldCountASessionsCertificatesByState() {
        enter(40);
        int number = 40;
        for (CheckStatus status : CheckStatus.values()) {
            number++;
            roster().enter(List.of(new RosterStore.NewRow(key(number), SomeCertificates.entry(number, status))));
        }
        IntStream.rangeClosed(1, 12).forEach(each -> apply(each, WINDOW, APPLIED_AT));
        Certificate lost = certificates().find(key(1))
                .orElseThrow()
                .withRoster(SomeCertificates.entry(1, CheckStatus.REJECTED))
                .orElseThrow();
        certificates().write(lost, "roster");
        certificates().write(certificates().find(key(2)).orElseThrow().rejected(APPLIED_AT, "x"), "x");
        ExamSession other = new ExamSession("guangdong", "social-worker", 2024);
        roster().enter(List.of(new RosterStore.NewRow(key(other, 1), SomeCertificates.entry(1))));

        assertThat(index().count(SESSION)).isEqualTo(new Counts(44,
                Map.of(CertificateState.NOT_APPLIED, 29L, CertificateState.APPLIED, 11L, CertificateState.REJECTED, 1L),
                3));
        assertThat(index().count(SESSION, SomeCertificates.entry(1).registrationCity()::equals).roster()).isEqualTo(44);
        assertThat(index().count(SESSION, "漯河市"::equals)).isEqualTo(new Counts(0, Map.of(), 0));
        assertThat(index().count(new ExamSession("guangdong", "economist", 2025)))
                .isEqualTo(new Counts(0, Map.of(), 0));
    }

    private void enter(int certificates) {
        roster().enter(IntStream.rangeClosed(1, certificates).mapToObj(SomeCertificates::row).toList());
    }

    private Entry apply(int number, WindowId window, Instant at) {
        assertThat(certificates().register(key(number), form(), window, at, "write-" + number))
                .isInstanceOf(CertificateStore.Registration.Registered.class);
        return new Entry(new RegistrationOrder(at, key(number).certificate()), key(number));
    }

    private List<Entry> all(@Nullable RegistrationOrder after) {
        var entries = new ArrayList<Entry>();
        index().waiting(WINDOW, after).forEachRemaining(entries::add);
        return entries;
    }

    private List<Entry> allByPages(int size, int most) {
        var entries = new ArrayList<Entry>();
        String cursor = null;
        do {
            Page<Entry> page = index().page(WINDOW, cursor, size);
            assertThat(page.items()).hasSizeBetween(1, size);
            entries.addAll(page.items());
            cursor = page.next();
        } while (cursor != null && entries.size() < most);
        return entries;
    }
}
