package certpost.scale;

import certpost.meter.Count;
import java.time.Duration;

/**
 * What one operation took over a window of one size.
 *
 * @param operation its name
 * @param size certificates in the window
 * @param time from the first event to the last answer
 * @param cpu how long the function's processes had a processor, from their start
 * @param databaseCpu how long DynamoDB Local had one
 * @param peak the most memory that one process of the function had, in KiB
 * @param asked of DynamoDB: requests and units
 * @param invocations of the function
 */
record Measured(String operation, int size, Duration time, Duration cpu, Duration databaseCpu, long peak, Count asked,
        int invocations) {
    /** With another part, by other processes. */
    Measured plus(Duration more, Duration moreCpu, Duration moreDatabaseCpu, long itsPeak, Count moreAsked,
            int moreInvocations) {
        return new Measured(operation, size, time.plus(more), cpu.plus(moreCpu), databaseCpu.plus(moreDatabaseCpu),
                Math.max(peak, itsPeak), asked.plus(moreAsked), invocations + moreInvocations);
    }

    double seconds() {
        return seconds(time);
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    @Override
    public String toString() {
        return "%,9d %-14s %9.1f s, %7.1f s + %7.1f s of CPU, %7.1f MiB %,10d requests %,12.0f + %,12.0f units %,8d invocations"
                .formatted(size, operation, seconds(), seconds(cpu), seconds(databaseCpu), peak / 1024.0,
                        asked.requests(), asked.readUnits(), asked.writeUnits(), invocations);
    }
}
