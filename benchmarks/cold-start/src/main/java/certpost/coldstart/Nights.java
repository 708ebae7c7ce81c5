package certpost.coldstart;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Night after night the books are kept of a window that has closed, and they balance. */
final class Nights implements Work {
    private static final int YEAR = 2020;
    /** So that all nights have been; a book is kept for 90 days, and DynamoDB deletes what is older at any time. */
    private static final Duration BEFORE = Duration.ofDays(80);

    private final Events events;
    private Instant night = Instant.now().minus(BEFORE);

    Nights(int certificates, House house, Office office, Events events) throws InterruptedException {
        this.events = events;
        Handover.of(YEAR, certificates, house, office, events);
        for (Map.Entry<String, String> one : house.backDoor().holders(Office.session(YEAR)).entrySet()) {
            house.prepare("send-notices", events.change(one.getValue(), one.getKey()));
        }
    }

    @Override
    public Task next() {
        night = night.plus(Duration.ofDays(1));
        return new Task(events.schedule("reconcile", night), "\"closed\":true,\"differences\":0");
    }
}
