package certpost.domain.registration;

import java.time.Instant;
import java.util.stream.Stream;

/** Calls reminders: from then on their holders are being told. */
public interface CallStore {

    /** Which reminders of a qualification were confirmed before that time and not called; may lag behind. */
    Stream<ReminderKey> waiting(String qualification, Instant confirmedBefore);

    /**
     * Stores a called reminder if it was of the version before, and the notice that tells the registration: both or
     * none, and so once.
     */
    boolean call(Reminder called, Registration registration, Instant now);
}
