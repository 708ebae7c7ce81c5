package certpost.coldstart;

/** What a process is given to do, one task after the other. */
@FunctionalInterface
interface Work {
    /** Another one; what it is about has been prepared by then. */
    Task next() throws InterruptedException;
}
