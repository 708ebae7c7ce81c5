package certpost.domain.window;

import static certpost.domain.certificate.SomeCertificates.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.Concurrently;
import certpost.domain.Page;
import certpost.domain.calendar.CountingPolicy;
import certpost.domain.closing.Closing;
import certpost.domain.closing.ClosingStore;
import certpost.domain.window.WindowStore.Stored;
import java.time.Instant;
import java.time.LocalDate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of windows and of exam sessions does. */
public abstract class WindowStoreContract {
    private static final Window DIRECT = SomeWindows.direct();
    private static final Instant LATER = SomeWindows.CLOSES.plusSeconds(3_600);

    /** The windows, always the same within a test, none at its beginning. */
    protected abstract WindowStore windows();

    /** The sessions that come into being with them. */
    protected abstract SessionStore sessions();

    /** Who closes them. */
    protected abstract ClosingStore closings();

    @Test
    void shouldKeepAWindowAndItsSession() {
        assertThat(windows().create(DIRECT, 3)).isEqualTo(new Stored.Done());

        assertThat(windows().find(DIRECT.id())).contains(DIRECT);
        assertThat(sessions().find(SESSION))
                .contains(new SessionRecord(SESSION, 3, Map.of(DIRECT.slot(), DIRECT.id())));
    }

    @Test
    void shouldKeepHowTheEndWasCounted() {
        var counted = new Window(DIRECT.id(), SESSION, "guangzhou", Channel.AGENCY, SomeWindows.OPENS.plusNanos(1),
                SomeWindows.CLOSES, new Window.Counting(LocalDate.parse("2025-09-19"), 12, CountingPolicy.EXCLUSIVE),
                "12 working days", false, false, 1);
        windows().create(counted, 1);

        assertThat(windows().find(DIRECT.id())).contains(counted);
    }

    @Test
    void shouldKnowNothingBeforeTheFirstWindow() {
        assertThat(windows().find(DIRECT.id())).isEmpty();
        assertThat(sessions().find(SESSION)).isEmpty();
        assertThat(windows().list(null, 10)).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void shouldKnowTheSameWindowAgain() {
        windows().create(DIRECT, 1);

        assertThat(windows().create(DIRECT, 2)).isEqualTo(new Stored.Done());
        assertThat(sessions().find(SESSION)).map(SessionRecord::holderKeyVersion).contains(1);
    }

    @Test
    void shouldNotMakeAnotherWindowOfTheSameName() {
        windows().create(DIRECT, 1);
        Window other = SomeWindows.of(DIRECT.id().value(), new ExamSession("guangdong", "economist", 2025),
                Channel.DIRECT);

        assertThat(windows().create(other, 1)).isEqualTo(new Stored.Conflict());
        assertThat(windows().find(DIRECT.id())).contains(DIRECT);
        assertThat(sessions().find(other.session())).isEmpty();
    }

    @Test
    void shouldNameTheWindowThatHasTheSessionAndTheChannel() {
        windows().create(DIRECT, 1);
        Window second = SomeWindows.of("second", SESSION, Channel.DIRECT);

        assertThat(windows().create(second, 1)).isEqualTo(new Stored.SessionTaken(DIRECT.id()));
        assertThat(windows().find(second.id())).isEmpty();
    }

    @Test
    void shouldHaveAWindowForEachChannelAndAgencyUnderTheFirstKey() {
        Window agency = SomeWindows.of("agency", SESSION, Channel.AGENCY);
        Window city = SomeWindows.ofAgency("city", SESSION, "guang-zhou-1");
        windows().create(DIRECT, 1);

        assertThat(windows().create(agency, 2)).isEqualTo(new Stored.Done());
        assertThat(windows().create(city, 2)).isEqualTo(new Stored.Done());
        assertThat(windows().create(SomeWindows.ofAgency("again", SESSION, "guang-zhou-1"), 2))
                .isEqualTo(new Stored.SessionTaken(city.id()));
        assertThat(windows().find(city.id())).contains(city);
        assertThat(sessions().find(SESSION)).contains(new SessionRecord(SESSION, 1,
                Map.of(DIRECT.slot(), DIRECT.id(), agency.slot(), agency.id(), city.slot(), city.id())));
    }

    @Test
    void shouldMakeOnlyOneOfManyWindowsAtOnce() throws Exception {
        List<Stored> outcomes = Concurrently.call(6,
                number -> windows().create(SomeWindows.of("window-" + number, SESSION, Channel.DIRECT), 1));

        assertThat(outcomes).filteredOn(Stored.Done.class::isInstance).hasSize(1);
        assertThat(windows().list(null, 10).items()).singleElement()
                .extracting(Window::id)
                .isEqualTo(sessions().find(SESSION).orElseThrow().windows().get(DIRECT.slot()));
    }

    @Test
    void shouldStoreAChangeOnTheVersionBefore() {
        windows().create(DIRECT, 1);
        Window extended = DIRECT.closingAt(LATER, "extended");

        assertThat(windows().replace(extended)).isEqualTo(new Stored.Done());
        assertThat(windows().find(DIRECT.id())).contains(extended);
        assertThat(windows().replace(extended)).as("the same again").isEqualTo(new Stored.Done());
        assertThat(windows().replace(DIRECT.closingAt(LATER.plusSeconds(1), "by somebody else")))
                .isEqualTo(new Stored.Conflict());
        assertThat(windows().find(DIRECT.id())).contains(extended);
    }

    @Test
    void shouldKeepTheCollectionNotice() {
        windows().create(DIRECT, 1);
        Window told = DIRECT.with("请于工作日领取");

        assertThat(windows().replace(told)).isEqualTo(new Stored.Done());
        assertThat(windows().find(DIRECT.id())).contains(told);
        assertThat(windows().replace(told.closingAt(LATER, "extended"))).isEqualTo(new Stored.Done());
        assertThat(windows().find(DIRECT.id())).map(Window::collectionNotice).contains("请于工作日领取");
        assertThat(windows().replace(told.closingAt(LATER, "extended").with(null))).isEqualTo(new Stored.Done());
        assertThat(windows().find(DIRECT.id())).map(Window::collectionNotice).isEmpty();
    }

    @Test
    void shouldNotChangeAWindowThatNobodyMade() {
        assertThat(windows().replace(DIRECT.closingAt(LATER, "extended"))).isEqualTo(new Stored.Conflict());
        assertThat(windows().find(DIRECT.id())).isEmpty();
    }

    @Test
    void shouldNotChangeAWindowWhoseClosingHasBegun() {
        windows().create(DIRECT, 1);
        Closing closing = closings().claim(DIRECT.id(), SomeWindows.CLOSES, "worker", SomeWindows.CLOSES, LATER)
                .orElseThrow();

        assertThat(windows().replace(DIRECT.closingAt(LATER, "extended"))).isEqualTo(new Stored.Conflict());
        assertThat(windows().find(DIRECT.id())).contains(closing.window());
        assertThat(closings().passed(closing, 2, LATER)).isTrue();
        assertThat(windows().replace(DIRECT.closingAt(LATER, "extended"))).isEqualTo(new Stored.Conflict());
        assertThat(windows().create(DIRECT, 1)).isEqualTo(new Stored.Conflict());
    }

    @Test
    void shouldListEveryWindowOnceByPages() {
        List<Window> made = new ArrayList<>();
        for (int number = 1; number <= 7; number++) {
            Window window = SomeWindows.of("window-" + number, new ExamSession("guangdong", "economist", 2000 + number),
                    Channel.DIRECT);
            windows().create(window, 1);
            made.add(window);
        }

        assertThat(byPages(3)).containsExactlyInAnyOrderElementsOf(made);
        assertThat(byPages(7)).containsExactlyInAnyOrderElementsOf(made);
        assertThat(byPages(1)).containsExactlyInAnyOrderElementsOf(made);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "Z2Qtd2luZG93LjAwMDE", "5Lit", "nonsense or more"})
    void shouldKnowACursorThatNoPageGave(String cursor) {
        assertThatThrownBy(() -> windows().list(cursor, 10)).isInstanceOf(Page.NoSuchCursor.class);
    }

    @Test
    void shouldFillPagesWithWhatIsShownAndNameNothingElse() {
        for (int year = 2001; year <= 2012; year++) {
            windows().create(
                    SomeWindows.of("window-" + year, new ExamSession("guangdong", "economist", year), Channel.DIRECT),
                    1);
        }
        Predicate<Window> even = window -> window.session().year() % 2 == 0;

        Page<Window> first = windows().list(even, null, 4);
        Page<Window> second = windows().list(even, first.next(), 4);

        assertThat(first.items()).hasSize(4);
        assertThat(second.items()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(Stream.of(first, second).flatMap(page -> page.items().stream()).map(Window::id).distinct())
                .hasSize(6);
        String cursor = Objects.requireNonNull(first.next());
        String decoded = new String(Base64.getMimeDecoder().decode(cursor), StandardCharsets.UTF_8);
        assertThat(cursor + decoded).contains(first.items().getLast().id().value());
    }

    private List<Window> byPages(int size) {
        Page<Window> page = windows().list(null, size);
        var all = new ArrayList<>(page.items());
        while (page.next() != null) {
            page = windows().list(page.next(), size);
            assertThat(page.items()).hasSizeBetween(1, size);
            all.addAll(page.items());
        }
        return all;
    }
}
