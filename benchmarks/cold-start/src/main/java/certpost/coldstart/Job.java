package certpost.coldstart;

/** One function, and what it and its peer are given to do. */
interface Job {
    /** The function, as its module is called. */
    String module();

    /** The peer's class. */
    String peer();

    /** Work for one process of ours. */
    Work ours() throws InterruptedException;

    /** The same for one process of the peer. */
    Work peers();

    /** What it is given to do, in a few words. */
    String title();

    /** Work that an AOT cache is trained on. */
    default Work training() throws InterruptedException {
        return ours();
    }

    /** Whether the targets are for this job. */
    default boolean hasTargets() {
        return true;
    }
}
