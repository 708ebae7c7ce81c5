package certpost.local.story;

import java.time.Duration;
import java.time.Instant;

/** The story's window: which exam session it is for, and when it is open. */
final class Window {
    static final String QUALIFICATION = "social-worker";
    static final String AUTHORITY = "guangdong";

    private final int year;
    private volatile Instant closesAt;

    Window(int year, Instant closesAt) {
        this.year = year;
        this.closesAt = closesAt;
    }

    int year() {
        return year;
    }

    String id() {
        return "%s-%s-%d".formatted(AUTHORITY, QUALIFICATION, year);
    }

    String path() {
        return "/v1/windows/" + id();
    }

    Instant closesAt() {
        return closesAt;
    }

    void closesAt(Instant other) {
        closesAt = other;
    }

    Duration left() {
        return Duration.between(Instant.now(), closesAt);
    }
}
