package certpost.faults.house;

import java.time.Instant;
import java.time.InstantSource;

/** Stands still but when a trial moves it, so that the same trial makes the same calls however fast the machine is. */
public final class VirtualClock implements InstantSource {
    private volatile Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
        return now;
    }

    void set(Instant to) {
        now = to;
    }
}
