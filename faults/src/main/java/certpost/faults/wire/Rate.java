package certpost.faults.wire;

import java.time.InstantSource;

/** How many SMS a provider takes in each second; the others it throttles. */
public final class Rate {
    private final InstantSource clock;
    private final int aSecond;
    private long second;
    private int taken;
    private long refused;

    /**
     * A limit.
     *
     * @param aSecond how many it takes in each second of the clock
     */
    public Rate(InstantSource clock, int aSecond) {
        this.clock = clock;
        this.aSecond = aSecond;
    }

    /** Whether one more is taken now. */
    synchronized boolean admits() {
        long now = clock.instant().getEpochSecond();
        if (now != second) {
            second = now;
            taken = 0;
        }
        boolean admitted = taken < aSecond;
        taken += admitted ? 1 : 0;
        refused += admitted ? 0 : 1;
        return admitted;
    }

    /** How many were throttled so far. */
    public synchronized long refused() {
        return refused;
    }
}
