package certpost.faults.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which call is to meet which fault: the n-th of those that the fault can happen to. */
public final class Plan {
    private final Optional<Fault> fault;
    private final Predicate<Call> which;
    private final int at;
    private final List<Call> seen = new ArrayList<>();
    private int hits;
    private boolean begun;
    private boolean over;

    private Plan(Optional<Fault> fault, Predicate<Call> which, int at) {
        this.fault = fault;
        this.which = which;
        this.at = at;
    }

    /** Nothing happens; calls are noted. */
    public static Plan uneventful() {
        return new Plan(Optional.empty(), call -> false, 0);
    }

    /**
     * A fault.
     *
     * @param at from 1
     */
    public static Plan of(Fault fault, int at) {
        return of(fault, fault::hits, at);
    }

    /**
     * A fault of certain calls only.
     *
     * @param at from 1, among those
     */
    public static Plan of(Fault fault, Predicate<Call> which, int at) {
        return new Plan(Optional.of(fault), which, at);
    }

    /** Notes a call, and says what happens to it. */
    synchronized Optional<Fault> meet(Call call) {
        if (over) {
            return Optional.empty();
        }
        seen.add(call);
        if (!which.test(call)) {
            return Optional.empty();
        }
        hits++;
        boolean now = hits == at || (hits > at && fault.filter(Fault::goesOn).isPresent());
        begun |= now;
        return now ? fault : Optional.empty();
    }

    /** From now on nothing happens and nothing is noted. */
    public synchronized void end() {
        over = true;
    }

    /** The function has answered or given up; a fault that goes on goes no further than that. */
    synchronized void invocationEnds() {
        over |= begun && fault.filter(Fault::goesOn).isPresent();
    }

    /** Whether the fault has happened. */
    public synchronized boolean happened() {
        return begun;
    }

    /** The calls noted, in the order in which they arrived. */
    public synchronized List<Call> calls() {
        return List.copyOf(seen);
    }
}
