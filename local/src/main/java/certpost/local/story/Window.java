package certpost.local.story;

import java.time.Duration;
import java.time.Instant;

/** A story's window: which exam session it is for, whose it is, and when it is open. */
final class Window {
    private final String authority;
    private final String qualification;
    private final int year;
    private volatile Instant closesAt;

    /** @param authority code of the agency that announces it */
    Window(String authority, String qualification, int year, Instant closesAt) {
        this.authority = authority;
        this.qualification = qualification;
        this.year = year;
        this.closesAt = closesAt;
    }

    String authority() {
        return authority;
    }

    String qualification() {
        return qualification;
    }

    int year() {
        return year;
    }

    String id() {
        return "%s-%s-%d".formatted(authority, qualification, year);
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
