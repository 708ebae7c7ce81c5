package certpost.domain.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps confirmation codes for the minutes in which they can be used, and counts them and the tries. */
public interface CodeStore {

    /** What came of asking for a code. */
    sealed interface Asked {
        /** The code is kept and its notice written. */
        record Done() implements Asked {}

        /** There were too many, and there is no other before that allowance's next day; nothing is written. */
        record TooMany(Allowance allowance) implements Asked {}

        /** Somebody else has changed the reminder; nothing is written. */
        record Changed() implements Asked {}
    }

    /**
     * Stores the reminder (if it was of the version before, or is new), its code, in place of one before, and the notice
     * that carries it, and counts them: all or nothing.
     *
     * @param allowances which of them one is taken from
     */
    Asked ask(Reminder asked, ConfirmationCode code, List<Allowance> allowances);

    /** The code of a reminder's last ask, to be sent; none that has expired. */
    Optional<ConfirmationCode> find(Reminder reminder, Instant now);

    /** The same, to be compared: counts a try before anything is known; empty where none is left. */
    Optional<ConfirmationCode> attempt(Reminder reminder, Instant now);

    /** Forgets the code; also where there is none. */
    void forget(ReminderKey key);
}
