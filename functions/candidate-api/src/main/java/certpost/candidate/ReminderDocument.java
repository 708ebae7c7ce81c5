package certpost.candidate;

import certpost.domain.calendar.BeijingTime;
import certpost.domain.reference.Qualification;
import certpost.domain.registration.Reminder;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reminder as its holder sees it: the number is masked, and the code is nowhere. */
@Json
record ReminderDocument(String reminderId, Subject qualification, String mobile, String state, String askedAt,
        @Nullable String confirmedAt, String expiresAt) {

    /** All that a holder has. */
    @Json
    record ReminderList(List<ReminderDocument> reminders) {}

    /** Which qualification it is. */
    @Json
    record Subject(String code, String name) {}

    static ReminderDocument of(Reminder reminder, Optional<Qualification> qualification) {
        String code = reminder.key().qualification();
        Instant confirmedAt = reminder.confirmedAt();
        return new ReminderDocument(code, new Subject(code, qualification.map(Qualification::nameZh).orElse(code)),
                reminder.mobile().masked(), reminder.state().name(), BeijingTime.text(reminder.askedAt()),
                confirmedAt == null ? null : BeijingTime.text(confirmedAt), BeijingTime.text(reminder.expiresAt()));
    }
}
