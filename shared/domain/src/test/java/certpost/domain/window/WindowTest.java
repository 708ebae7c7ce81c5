package certpost.domain.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final Instant OPENS = SomeWindows.OPENS;
    private static final Instant CLOSES = SomeWindows.CLOSES;

    private final Window window = SomeWindows.direct();

    @Test
    void shouldBeOpenFromItsFirstInstantUntilBeforeItsLast() {
        assertThat(window.isOpenAt(OPENS.minusMillis(1))).isFalse();
        assertThat(window.isOpenAt(OPENS)).isTrue();
        assertThat(window.isOpenAt(CLOSES.minusMillis(1))).isTrue();
        assertThat(window.isOpenAt(CLOSES)).isFalse();
    }

    @Test
    void shouldDeriveItsStateFromTheTime() {
        assertThat(window.stateAt(OPENS.minusMillis(1))).isEqualTo(WindowState.SCHEDULED);
        assertThat(window.stateAt(OPENS)).isEqualTo(WindowState.OPEN);
        assertThat(window.stateAt(CLOSES.minusMillis(1))).isEqualTo(WindowState.OPEN);
        assertThat(window.stateAt(CLOSES)).isEqualTo(WindowState.CLOSING);
    }

    @Test
    void shouldBeClosingOnceClaimedAndClosedOnceClosedWhateverTheTime() {
        assertThat(marked(true, false).stateAt(OPENS)).isEqualTo(WindowState.CLOSING);
        assertThat(marked(true, true).stateAt(OPENS)).isEqualTo(WindowState.CLOSED);
        assertThat(marked(true, false).isOpenAt(OPENS)).as("accepted by the time of receipt alone").isTrue();
    }

    @Test
    void shouldMoveItsEndAheadOnlyAndToAnEarlierOneByAMinute() {
        Instant minuteBefore = CLOSES.minusSeconds(60);

        assertThat(window.mayCloseAt(CLOSES.minusMillis(1), minuteBefore)).isFalse();
        assertThat(window.mayCloseAt(CLOSES.minusMillis(1), minuteBefore.minusMillis(1))).isTrue();
        assertThat(window.mayCloseAt(CLOSES, CLOSES)).isFalse();
        assertThat(window.mayCloseAt(CLOSES, CLOSES.minusMillis(1))).isTrue();
        assertThat(window.mayCloseAt(CLOSES.plusMillis(2), CLOSES.plusMillis(1))).isTrue();
    }

    @Test
    void shouldTellHoldersTheOldEndTheNewOneAndWhy() {
        Window longer = SomeWindows.direct().closingAt(SomeWindows.CLOSES.plus(Duration.ofHours(1)), "系统故障");
        Window shorter = longer.closingAt(SomeWindows.CLOSES, "mistake");

        assertThat(longer.closesAt()).isEqualTo(SomeWindows.CLOSES.plus(Duration.ofHours(1)));
        assertThat(longer.version()).isEqualTo(SomeWindows.direct().version() + 1);
        assertThat(longer.countedBy()).isEqualTo("as the agency's notice says; extended from"
                + " 2025-10-12T00:00:00+08:00 to 2025-10-12T01:00:00+08:00: 系统故障");
        assertThat(shorter.countedBy()).isEqualTo(
                "as the agency's notice says; shortened from 2025-10-12T01:00:00+08:00 to 2025-10-12T00:00:00+08:00: mistake");
    }

    @Test
    void shouldTellNoMoreAfterAHundredChangesThanAfterOne() {
        Window changed = window.closingAt(CLOSES.plusSeconds(1), "; extended from here: 1");
        int once = changed.countedBy().length();
        for (int i = 2; i <= 100; i++) {
            changed = changed.closingAt(CLOSES.plusSeconds(i), "; extended from here: " + i % 10);
        }

        assertThat(changed.countedBy()).hasSize(once)
                .startsWith(
                        "as the agency's notice says; extended from 2025-10-12T00:01:39+08:00 to 2025-10-12T00:01:40")
                .endsWith(": ; extended from here: 0");
    }

    @Test
    void shouldKeepEverythingElse() {
        Window before = SomeWindows.direct();
        Window after = before.closingAt(SomeWindows.CLOSES.plus(Duration.ofHours(1)), "later");

        assertThat(after).usingRecursiveComparison()
                .ignoringFields("closesAt", "countedBy", "version")
                .isEqualTo(before);
    }

    @Test
    void shouldCloseAfterItOpens() {
        assertThatThrownBy(() -> window.closingAt(OPENS, "never")).isInstanceOf(IllegalArgumentException.class);
        assertThat(window.closingAt(OPENS.plusMillis(1), "at once").isOpenAt(OPENS)).isTrue();
    }

    private Window marked(boolean claimed, boolean closed) {
        return new Window(window.id(), window.session(), window.authority(), window.channel(), OPENS, CLOSES, null,
                window.countedBy(), claimed, closed, 1);
    }
}
