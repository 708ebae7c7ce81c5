package certpost.closing;

import certpost.domain.closing.Closing;
import certpost.domain.closing.ClosingStore;
import java.time.InstantSource;

/** The right to work on a window, asked for again with each piece of work. */
record Lease(ClosingStore closings, Closing closing, InstantSource clock) {
    /** Whether the right still stands; false where somebody else has it now. */
    boolean stillHeld() {
        return closings.renew(closing, clock.instant().plus(WindowClosing.LEASE));
    }
}
