package certpost.coldstart;

import java.time.Instant;
import java.util.Optional;

/** A minute begins and no window is due, as it is in nearly all minutes. */
final class Minutes implements Job {
    private final Events events;
    private final Closings closings;

    Minutes(Events events, Closings closings) {
        this.events = events;
        this.closings = closings;
    }

    @Override
    public String module() {
        return closings.module();
    }

    @Override
    public String title() {
        return "a minute begins, and no window is due";
    }

    @Override
    public Optional<String> peer() {
        return closings.peer();
    }

    @Override
    public Work ours() {
        return () -> new Task(events.schedule(module(), Instant.now()), "[]");
    }

    @Override
    public Work peers() {
        return ours();
    }

    @Override
    public Work training() throws InterruptedException {
        return closings.ours();
    }
}
