package certpost.sending;

import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeKind;
import certpost.domain.notice.NoticeStatus;
import certpost.domain.notice.NoticeText;
import certpost.domain.notice.Sms;
import certpost.domain.reference.Qualification;
import certpost.domain.reference.ReferenceData;
import certpost.domain.registration.CodeStore;
import certpost.domain.registration.Reminder;
import certpost.domain.registration.ReminderKey;
import certpost.domain.registration.ReminderState;
import certpost.domain.registration.ReminderStore;
import java.time.Instant;
import java.util.Optional;

/** What notices about reminders say, if they are still true; and the end of reminders that were told (R18). */
record ReminderMessages(ReminderStore reminders, CodeStore codes, ReferenceData reference) {

    /** Empty where the reminder was taken back, or another code asked for, or the announcement is of another year. */
    Optional<Sms> text(Notice notice, ReminderKey key, Instant now) {
        Optional<Reminder> found = reminders.find(key, now);
        return notice.kind() == NoticeKind.CONFIRMATION_CODE
                ? found.flatMap(reminder -> code(notice, reminder, now))
                : found.flatMap(reminder -> registration(notice, reminder));
    }

    private Optional<Sms> code(Notice notice, Reminder reminder, Instant now) {
        return reminder.state() == ReminderState.ASKED && reminder.ask().equals(notice.fact())
                ? codes.find(reminder, now).map(code -> NoticeText.ofCode(reminder, name(reminder), code))
                : Optional.empty();
    }

    /** Only an announcement that is read now may drop a notice; one that is known suffices to send it. */
    private Optional<Sms> registration(Notice notice, Reminder reminder) {
        String qualification = reminder.key().qualification();
        return reference.registration(qualification)
                .filter(registration -> reminder.opening(registration).equals(notice.fact()))
                .or(() -> reference.registrationNow(qualification)
                        .filter(registration -> reminder.opening(registration).equals(notice.fact())))
                .map(registration -> NoticeText.ofRegistration(reminder, name(reminder), registration));
    }

    /** Deletes the reminder that the provider has just taken a message of; what failed is kept for staff until it expires. */
    void ended(Notice notice, ReminderKey key, Instant now) {
        if (notice.kind() == NoticeKind.REGISTRATION_OPEN && notice.status() == NoticeStatus.SENT) {
            reminders.find(key, now).filter(reminder -> reminder.isToldBy(notice)).ifPresent(reminders::used);
        }
    }

    private String name(Reminder reminder) {
        return reference.qualification(reminder.key().qualification())
                .map(Qualification::nameZh)
                .orElse(reminder.key().qualification());
    }
}
