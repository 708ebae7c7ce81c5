package certpost.domain.closing;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.Concurrently;
import certpost.domain.window.Channel;
import certpost.domain.window.ExamSession;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import certpost.domain.window.WindowState;
import certpost.domain.window.WindowStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of closings does. */
public abstract class ClosingStoreContract {
    private static final WindowId WINDOW = SomeWindows.direct().id();
    private static final Instant CLOSES = SomeWindows.CLOSES;
    private static final Instant NOW = CLOSES.plusSeconds(60);
    private static final Instant LEASE = NOW.plusSeconds(120);
    private static final Instant NEXT_LOOK = NOW.plusSeconds(600);

    private ClosingStore store;

    /** The store, always the same within a test, empty at its beginning. */
    protected abstract ClosingStore closings();

    /** The windows that are closed. */
    protected abstract WindowStore windows();

    @BeforeEach
    void makeAWindow() {
        store = closings();
        windows().create(SomeWindows.direct(), 1);
    }

    @Test
    void shouldShowAWindowFromTheInstantOfItsClosing() {
        assertThat(store.due(CLOSES.minusMillis(1))).isEmpty();
        assertThat(store.due(CLOSES)).containsExactly(WINDOW);
    }

    @Test
    void shouldShowAnExtendedWindowAtItsNewEnd() {
        windows().replace(SomeWindows.direct().closingAt(NEXT_LOOK, "extended"));

        assertThat(store.due(NEXT_LOOK.minusMillis(1))).isEmpty();
        assertThat(store.due(NEXT_LOOK)).containsExactly(WINDOW);
    }

    @Test
    void shouldShowTheLongestDueFirst() {
        Window earlier = SomeWindows.of("earlier", new ExamSession("guangdong", "economist", 2025), Channel.DIRECT);
        windows().create(earlier.closingAt(CLOSES.minusSeconds(5), "earlier"), 1);

        assertThat(store.due(NOW)).containsExactly(earlier.id(), WINDOW);
    }

    @Test
    void shouldTakeAWindowOnlyWhenItIsDue() {
        assertThat(store.claim(WINDOW, CLOSES.minusMillis(1), "worker", NOW, LEASE)).isEmpty();
        assertThat(store.claim(new WindowId("unknown"), NOW, "worker", NOW, LEASE)).isEmpty();

        Closing closing = claim("worker", NOW).orElseThrow();

        assertThat(closing).isEqualTo(new Closing(windows().find(WINDOW).orElseThrow(), 1, 1, "worker", LEASE));
        assertThat(closing.window().claimed()).isTrue();
        assertThat(closing.window().stateAt(NOW)).isEqualTo(WindowState.CLOSING);
        assertThat(closing.window().version()).isEqualTo(SomeWindows.direct().version());
    }

    @Test
    void shouldGiveAWindowToOneWorkerAtATime() throws Exception {
        List<Optional<Closing>> outcomes = Concurrently.call(8, number -> claim("worker-" + number, NOW));

        assertThat(outcomes).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(claim("another", LEASE)).as("until the lease ends").isEmpty();
    }

    @Test
    void shouldGiveItAgainToTheWorkerThatHasIt() {
        Optional<Closing> first = claim("worker", NOW);

        assertThat(claim("worker", NOW)).isEqualTo(first).isPresent();
    }

    @Test
    void shouldGiveItToAnotherOnceTheLeaseHasEnded() {
        Closing first = claim("first", NOW).orElseThrow();
        Instant after = LEASE.plusMillis(1);

        Closing second = store.claim(WINDOW, NOW, "second", after, after.plusSeconds(120)).orElseThrow();

        assertThat(second.pass()).isEqualTo(1);
        assertThat(second.firstBatch()).isEqualTo(1);
        assertThat(store.renew(first, after.plusSeconds(999))).isFalse();
        assertThat(store.passed(first, 9, NEXT_LOOK)).isFalse();
        assertThat(store.finished(first, 9)).isFalse();
        assertThat(store.renew(second, after.plusSeconds(240))).isTrue();
        assertThat(windows().find(WINDOW)).map(Window::closed).contains(false);
    }

    @Test
    void shouldKeepOthersOutAsLongAsTheLeaseIsRenewed() {
        Closing closing = claim("worker", NOW).orElseThrow();

        assertThat(store.renew(closing, LEASE.plusSeconds(60))).isTrue();
        assertThat(claim("another", LEASE.plusSeconds(60))).isEmpty();
        assertThat(claim("another", LEASE.plusSeconds(61))).isPresent();
    }

    @Test
    void shouldComeBackForASecondLook() {
        Closing first = claim("worker", NOW).orElseThrow();

        assertThat(store.passed(first, 4, NEXT_LOOK)).isTrue();
        assertThat(windows().find(WINDOW)).map(window -> window.stateAt(NOW)).contains(WindowState.CLOSED);
        assertThat(store.due(NEXT_LOOK.minusMillis(1))).isEmpty();
        assertThat(store.due(NEXT_LOOK)).containsExactly(WINDOW);
        assertThat(claim("another", NOW)).isEmpty();
        Closing second = store.claim(WINDOW, NEXT_LOOK, "another", NEXT_LOOK, NEXT_LOOK.plusSeconds(120)).orElseThrow();
        assertThat(second.pass()).isEqualTo(2);
        assertThat(second.firstBatch()).isEqualTo(4);
    }

    @Test
    void shouldKnowARepeatedEndOfAPass() {
        Closing closing = claim("worker", NOW).orElseThrow();
        store.passed(closing, 4, NEXT_LOOK);

        assertThat(store.passed(closing, 4, NEXT_LOOK)).isTrue();
        assertThat(store.renew(closing, LEASE)).isFalse();
    }

    @Test
    void shouldNotTakeAnEarlierPassForTheOneUnderWay() {
        Closing first = claim("worker", NOW).orElseThrow();
        store.passed(first, 4, NEXT_LOOK);
        Closing second = store.claim(WINDOW, NEXT_LOOK, "worker", NEXT_LOOK, NEXT_LOOK.plusSeconds(120)).orElseThrow();

        assertThat(store.renew(first, NEXT_LOOK.plusSeconds(999))).isFalse();
        assertThat(store.passed(first, 4, NEXT_LOOK)).isFalse();
        assertThat(store.renew(second, NEXT_LOOK.plusSeconds(240))).isTrue();
    }

    @Test
    void shouldComeBackOnceMoreForWhoeverAsksWhenItIsFinished() {
        Instant later = NEXT_LOOK.plusSeconds(999);
        assertThat(store.lookAgain(WINDOW, later)).as("not begun").isFalse();
        Closing first = claim("worker", NOW).orElseThrow();
        store.passed(first, 4, NEXT_LOOK);
        assertThat(store.isFinished(WINDOW)).isFalse();
        assertThat(store.lookAgain(WINDOW, later)).as("still due").isFalse();
        Closing second = store.claim(WINDOW, NEXT_LOOK, "worker", NEXT_LOOK, NEXT_LOOK.plusSeconds(120)).orElseThrow();
        assertThat(store.lookAgain(WINDOW, later)).as("under way").isFalse();
        store.finished(second, 5);

        assertThat(store.isFinished(WINDOW)).isTrue();
        assertThat(store.lookAgain(WINDOW, later)).isTrue();
        assertThat(store.lookAgain(WINDOW, later)).as("the same again").isFalse();
        assertThat(store.isFinished(WINDOW)).isFalse();
        assertThat(store.due(later.minusMillis(1))).isEmpty();
        Closing third = store.claim(WINDOW, later, "other", later, later.plusSeconds(120)).orElseThrow();
        assertThat(third.pass()).isEqualTo(2);
        assertThat(third.firstBatch()).isEqualTo(5);
    }

    @Test
    void shouldKnowNothingOfAWindowThatIsNotThere() {
        assertThat(store.isFinished(new WindowId("nobodys"))).isFalse();
        assertThat(store.lookAgain(new WindowId("nobodys"), NOW)).isFalse();
    }

    @Test
    void shouldNeverComeBackOnceItIsFinished() {
        Closing first = claim("worker", NOW).orElseThrow();
        store.passed(first, 4, NEXT_LOOK);
        Closing second = store.claim(WINDOW, NEXT_LOOK, "worker", NEXT_LOOK, NEXT_LOOK.plusSeconds(120)).orElseThrow();

        assertThat(store.finished(second, 5)).isTrue();
        assertThat(store.finished(second, 5)).as("the same again").isTrue();
        assertThat(store.due(NEXT_LOOK.plusSeconds(999_999))).isEmpty();
        assertThat(store.claim(WINDOW, NEXT_LOOK.plusSeconds(999_999), "worker", NEXT_LOOK, LEASE)).isEmpty();
        assertThat(store.finished(new Closing(second.window(), 2, 4, "stranger", LEASE), 9)).isFalse();
        assertThat(windows().find(WINDOW)).map(Window::closed).contains(true);
    }

    private Optional<Closing> claim(String owner, Instant now) {
        return store.claim(WINDOW, NOW, owner, now, LEASE);
    }
}
