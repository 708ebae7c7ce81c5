package certpost.domain.registration;

import certpost.domain.holder.HolderId;
import certpost.domain.holder.MobileNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** Reminders and registrations to test with. */
public final class SomeReminders {
    /** 10:00 in Beijing on 2025-09-20. */
    public static final Instant ASKED_AT = Instant.parse("2025-09-20T02:00:00Z");
    public static final String QUALIFICATION = "social-worker";
    public static final MobileNumber MOBILE = new MobileNumber("+8613800138000");
    public static final Registration REGISTRATION = new Registration(QUALIFICATION, 2026, LocalDate.of(2026, 3, 16),
            LocalDate.of(2026, 3, 26), null);
    /** 9:00 in Beijing on the first day. */
    public static final Instant OPENS = Instant.parse("2026-03-16T01:00:00Z");

    private SomeReminders() {}

    public static ReminderKey key(int number) {
        return new ReminderKey(new HolderId(String.format(Locale.ROOT, "%02x%038x", number % 256, number)),
                QUALIFICATION);
    }

    public static Reminder asked(int number) {
        return Reminder.asked(key(number), MOBILE, ASKED_AT, "request-" + number);
    }

    public static Reminder confirmed(int number) {
        return asked(number).confirmed(ASKED_AT.plusSeconds(60));
    }
}
