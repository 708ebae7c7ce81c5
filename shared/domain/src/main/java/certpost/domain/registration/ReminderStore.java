package certpost.domain.registration;

import certpost.domain.holder.HolderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps reminders; what has expired is not shown, however long it lasts until it is deleted. */
public interface ReminderStore {

    /** The reminder, read consistently. */
    Optional<Reminder> find(ReminderKey key, Instant now);

    /** All reminders of a holder, by qualification, read consistently. */
    List<Reminder> ofHolder(HolderId holder, Instant now);

    /** Stores a changed reminder if it was of the version before and of the same wish. */
    boolean replace(Reminder changed);

    /** Deletes a holder's reminder, whatever it is; also where there is none. */
    void delete(ReminderKey key);

    /** Deletes what was used, unless the holder has made another wish since. */
    void used(Reminder reminder);
}
