package certpost.domain.registration;

import certpost.domain.calendar.BeijingTime;
import certpost.domain.holder.MobileNumber;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeKind;
import certpost.domain.notice.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A holder's wish to be told when registration for next year's exam opens.
 *
 * @param ask id of the fact that a code was asked for last; names the wish, also against one that was taken back
 * @param confirmedAt when the code was given back, in whole milliseconds; null before
 * @param expiresAt when it is of no use any more, in whole seconds
 * @param version grows by one with each write
 */
public record Reminder(ReminderKey key, MobileNumber mobile, ReminderState state, String ask, Instant askedAt,
        @Nullable Instant confirmedAt, Instant expiresAt, long version) {
    /** How long a number is kept that nobody confirms. */
    private static final Duration UNCONFIRMED = Duration.ofDays(1);

    public Reminder {
        if ((state == ReminderState.ASKED) != (confirmedAt == null)) {
            throw new IllegalArgumentException("what is confirmed was so at a time");
        }
        confirmedAt = confirmedAt == null ? null : confirmedAt.truncatedTo(ChronoUnit.MILLIS);
        expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * A new wish, whose number is to be confirmed.
     *
     * @param requestId of the request that asks; never comes again
     */
    public static Reminder asked(ReminderKey key, MobileNumber mobile, Instant now, String requestId) {
        return new Reminder(key, mobile, ReminderState.ASKED, "code." + requestId, now, null, now.plus(UNCONFIRMED), 1);
    }

    /** The same wish, not confirmed yet, with another code or number. */
    public Reminder askedAgain(MobileNumber number, Instant now, String requestId) {
        Reminder anew = asked(key, number, now, requestId);
        return new Reminder(key, number, ReminderState.ASKED, anew.ask, now, null, anew.expiresAt, version + 1);
    }

    /** Confirmed; of use until the end of next year, by when that year's registration has been. */
    public Reminder confirmed(Instant now) {
        int nextYear = BeijingTime.dateAt(now).getYear() + 1;
        Instant end = BeijingTime.endOf(BeijingTime.dateAt(now).withDayOfYear(1).withYear(nextYear + 1).minusDays(1));
        return new Reminder(key, mobile, ReminderState.CONFIRMED, ask, askedAt, now, end, version + 1);
    }

    /** About to be told; kept as long as telling is of use, in case that it fails. */
    public Reminder called(Registration registration) {
        return new Reminder(key, mobile, ReminderState.CALLED, ask, askedAt, confirmedAt, registration.usefulUntil(),
                version + 1);
    }

    /** Whether it is still of use. */
    public boolean isLiveAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** The notice with the code by which the number is confirmed. */
    public Notice confirmation() {
        return notice(ask, NoticeKind.CONFIRMATION_CODE, askedAt, NoticeKind.CONFIRMATION_CODE.notAfter(askedAt));
    }

    /** The notice that a registration is open. */
    public Notice telling(Registration registration, Instant now) {
        return notice(opening(registration), NoticeKind.REGISTRATION_OPEN, now, registration.usefulUntil());
    }

    /** The fact that a registration has opened for which this wish was made. */
    public String opening(Registration registration) {
        return "registration." + registration.year() + "." + ask;
    }

    /** Whether a notice tells what this wish was made for. */
    public boolean isToldBy(Notice notice) {
        return notice.subject().equals(new Subject.OfReminder(key)) && notice.kind() == NoticeKind.REGISTRATION_OPEN
                && notice.fact().endsWith("." + ask);
    }

    private Notice notice(String fact, NoticeKind kind, Instant at, Instant notAfter) {
        return Notice.pending(new Subject.OfReminder(key), fact, kind, mobile.masked(), at, notAfter);
    }
}
