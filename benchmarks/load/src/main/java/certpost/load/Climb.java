package certpost.load;

/**
 * Which rate is tried next: half as much again, until one fails twice, since the machine may have been busy with something
 * else; downwards, where even the first fails twice.
 */
final class Climb {
    private static final double STEP = 1.5;
    private static final double LOWEST = 1;
    private static final int MOST = 16;

    private final double start;
    private double rate;
    private double sustained;
    private boolean failedBefore;
    private boolean over;
    private int tries;

    Climb(double start) {
        this.start = start;
        this.rate = start;
    }

    boolean isOver() {
        return over || tries == MOST || rate < LOWEST;
    }

    /** What to try now. */
    double rate() {
        return rate;
    }

    /** The highest rate that was not too much; 0 where all were. */
    double sustained() {
        return sustained;
    }

    /** Tells what came of it. */
    void tried(boolean holds) {
        tries++;
        if (holds) {
            sustained = rate;
            over = rate < start;
            rate *= STEP;
            failedBefore = false;
        } else if (!failedBefore) {
            failedBefore = true;
        } else {
            over = sustained > 0;
            rate /= STEP;
            failedBefore = false;
        }
    }
}
