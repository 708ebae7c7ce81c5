package certpost.local.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Minutes that strike, in a time that passes as the test says. */
class MinuteClockTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2025-09-19T08:00:59.400Z"));
    private final List<Duration> pauses = new ArrayList<>();
    private final BlockingQueue<Instant> struck = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> notes = new LinkedBlockingQueue<>();

    @Test
    void shouldStrikeEveryFullMinute() throws InterruptedException {
        try (MinuteClock clock = new MinuteClock(now::get, struck::add, notes::add, this::pass)) {
            clock.start();

            assertThat(List.of(struck.take(), struck.take())).containsExactlyInAnyOrder(
                    Instant.parse("2025-09-19T08:01:00Z"), Instant.parse("2025-09-19T08:02:00Z"));
        }
        assertThat(pauses).startsWith(Duration.ofMillis(601), Duration.ofSeconds(60));
    }

    @Test
    void shouldStrikeOnAndNoteTheKindOfFailureWhereAMinuteFails() throws InterruptedException {
        MinuteClock.Stroke failing = minute -> {
            struck.add(minute);
            throw new IllegalStateException("with 110105194912310021 inside");
        };
        try (MinuteClock clock = new MinuteClock(now::get, failing, notes::add, this::pass)) {
            clock.start();

            struck.take();
            struck.take();
            assertThat(notes.take()).startsWith("The schedules of 2025-09-19T08:0")
                    .endsWith("failed with java.lang.IllegalStateException");
        }
    }

    /** Two minutes pass; the third never does. */
    private void pass(Duration time) throws InterruptedException {
        if (pauses.size() == 2) {
            throw new InterruptedException();
        }
        pauses.add(time);
        now.updateAndGet(before -> before.plus(time));
    }
}
