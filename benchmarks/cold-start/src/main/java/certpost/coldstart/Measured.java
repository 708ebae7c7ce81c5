package certpost.coldstart;

import java.util.List;

/**
 * One process's times, in milliseconds.
 *
 * @param machine    until the JVM itself was up
 * @param init       from there until it asked for its first event
 * @param firstCall  from being handed that event until its answer was here
 * @param warm       the same of each later event
 * @param residentKb the most memory that was resident, in KiB; 0 where the system does not say
 */
record Measured(double machine, double init, double firstCall, List<Double> warm, long residentKb) {
    Measured {
        warm = List.copyOf(warm);
    }

    /** From the start of the process until its first answer. */
    double firstResponse() {
        return machine + init + firstCall;
    }
}
