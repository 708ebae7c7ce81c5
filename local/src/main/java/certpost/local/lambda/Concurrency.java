package certpost.local.lambda;

import certpost.local.CannotStart;

/**
 * How much of one function runs at once. Lambda refuses at once what is above a function's concurrency. One machine has
 * few instances, so here requests wait for one in place of those that Lambda would have started.
 *
 * @param instances how many there are at most
 * @param waiting   how many requests may wait for one; whoever finds the line full is refused at once
 */
public record Concurrency(int instances, int waiting) {
    public Concurrency {
        if (instances < 1) {
            throw new CannotStart("certpost.instances must be 1 at least: " + instances);
        }
        if (waiting < 0) {
            throw new CannotStart("certpost.waiting must be 0 at least: " + waiting);
        }
    }

    /** So many instances, and whoever comes may wait for one. */
    public static Concurrency of(int instances) {
        return new Concurrency(instances, Integer.MAX_VALUE);
    }

    /** How many requests are let in, to run or to wait. */
    int admitted() {
        return (int) Math.min(Integer.MAX_VALUE, (long) instances + waiting);
    }
}
