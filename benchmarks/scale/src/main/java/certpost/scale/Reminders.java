package certpost.scale;

import java.util.Map;

/** Fires the schedule of reminders. */
final class Reminders {
    private Reminders() {}

    /** Until the round of a window has come to its end. */
    static void goTheRound(Actor reminding) {
        while (!reminding.fire(Map.of()).contains("DONE")) {
            // Its time was over; the next run may go on once the lease of the one before has ended.
            NextMinute.await();
        }
    }
}
