package certpost.coldstart;

import java.util.Optional;

/** One function, and what it is given to do, and its peer if it has one. */
interface Job {
    /** The function, as its module is called. */
    String module();

    /** The peer's class; empty where there is none. */
    default Optional<String> peer() {
        return Optional.empty();
    }

    /** Work for one process of ours. */
    Work ours() throws InterruptedException;

    /** The same for one process of the peer, where there is one. */
    default Work peers() {
        throw new IllegalStateException(module() + " has no peer");
    }

    /** What it is given to do, in a few words. */
    String title();

    /** Work that an AOT cache is trained on. */
    default Work training() throws InterruptedException {
        return ours();
    }

    /** How many requests follow the first, where so many may. */
    default int warm(int most) {
        return most;
    }

    /** Whether the targets are for this job. */
    default boolean hasTargets() {
        return true;
    }
}
