package certpost.coldstart;

import java.time.Instant;

/** One window after the other has opened, and those on its roster are reminded. */
final class Rounds implements Work {
    private static final int FIRST_YEAR = 2000;
    private static final int HOLDERS = 2;

    private final Office office;
    private final Events events;
    private int windows;

    Rounds(Office office, Events events) {
        this.office = office;
        this.events = events;
    }

    @Override
    public Task next() throws InterruptedException {
        Office.Entered entered = office.open(FIRST_YEAR + windows++, HOLDERS);
        return new Task(events.schedule("remind-holders", Instant.now()),
                "window " + entered.window() + ": OPENED DONE, " + HOLDERS + " notices");
    }
}
