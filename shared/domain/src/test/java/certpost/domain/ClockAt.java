package certpost.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. */
public final class ClockAt implements InstantSource {
    private volatile Instant now;

    public ClockAt(Instant now) {
        this.now = now;
    }

    /** Stands at an instant such as {@code 2025-09-19T09:00:00+08:00}. */
    public static ClockAt text(String instant) {
        return new ClockAt(Instant.from(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(instant)));
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Jumps, forwards or backwards. */
    public void moveTo(Instant instant) {
        now = instant;
    }

    /** Goes on by that time. */
    public void pass(Duration time) {
        now = now.plus(time);
    }
}
