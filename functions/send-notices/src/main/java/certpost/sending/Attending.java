package certpost.sending;

import certpost.domain.certificate.Certificate;
import certpost.domain.notice.DailyCeiling;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeKind;
import certpost.domain.notice.NoticeStatus;
import certpost.domain.notice.NoticeStore;
import certpost.domain.notice.Sms;
import certpost.domain.notice.SmsSender.Outcome;
import certpost.domain.notice.Subject;
import certpost.domain.parcel.DeliveryCodeStore;
import certpost.domain.reference.ReferenceData;
import certpost.domain.registration.ReminderKey;
import certpost.domain.window.Windows;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Does what is to be done with one notice: claims it before it is handed over, so that two senders never send one, and
 * never hands it over again unless the provider certainly did not take it.
 */
final class Attending {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Deciding deciding;
    private final NoticeStore notices;
    private final DeliveryCodeStore codes;
    private final ReminderMessages reminders;
    private final DailyCeiling sms;
    private final InstantSource clock;

    /** How a notice was left. */
    enum Attended {
        /** What was to be done with it now was done. */
        DONE,
        /** Nothing was to be done with it now. */
        UNCHANGED,
        /** The provider did not take it, and will perhaps take no other for a moment. */
        HELD_BACK,
        /** It was not begun, since there is no time to see what comes of it. */
        NO_TIME,
        /** Somebody else has stored it in between, and nothing was done with it here. */
        OVERTAKEN
    }

    Attending(NoticeStore notices, ReferenceData reference, Windows windows, DeliveryCodeStore codes,
            ReminderMessages reminders, DailyCeiling sms, InstantSource clock) {
        this.deciding = new Deciding(notices, reference, windows, codes, reminders, sms, clock);
        this.notices = notices;
        this.codes = codes;
        this.reminders = reminders;
        this.sms = sms;
        this.clock = clock;
    }

    /**
     * Attends to a notice that is stored, if it is due.
     *
     * @param hasTime whether there is time for a call to the provider
     */
    Attended attend(Notice notice, Certificate certificate, BooleanSupplier hasTime) {
        return take(deciding.about(notice, certificate, hasTime), notices::replace);
    }

    /** The same of a notice about a reminder. */
    Attended attend(Notice notice, ReminderKey reminder, BooleanSupplier hasTime) {
        return take(deciding.about(notice, reminder, hasTime), notices::replace);
    }

    /**
     * Attends to a notice that is not stored yet: what comes of it first is the first that is stored. What is not due, or
     * cannot be attended to now, is stored as it is, so that the sweep finds it.
     */
    Attended attendFirst(Notice needed, Certificate certificate, BooleanSupplier hasTime) {
        Step step;
        try {
            step = deciding.about(needed, certificate, hasTime);
        } catch (RuntimeException e) {
            if (!notices.add(needed)) {
                // A run before this one has, and the sweep knows when to try again.
                return Attended.OVERTAKEN;
            }
            throw e;
        }
        if (step instanceof Step.Leave(Attended as)) {
            return notices.add(needed) ? as : Attended.OVERTAKEN;
        }
        try {
            return take(step, notices::add);
        } catch (RuntimeException e) {
            // Stores nothing where it was claimed by then.
            notices.add(needed);
            throw e;
        }
    }

    /** Whether a notice that is not stored yet need not be. */
    boolean comesTooLate(Notice notice) {
        return notice.comesTooLate(clock.instant());
    }

    private Attended take(Step step, Predicate<Notice> store) {
        return switch (step) {
            case Step.Leave(Attended as) -> as;
            case Step.Store(Notice changed) -> end(changed, store);
            case Step.Tell tell -> store.test(tell.claimed()) ? tell(tell) : Attended.OVERTAKEN;
        };
    }

    private Attended tell(Step.Tell step) {
        return step.text()
                .get()
                .map(text -> handOver(step.claimed(), text))
                .orElseGet(() -> end(Deciding.overtaken(step.claimed()), notices::replace));
    }

    private Attended handOver(Notice claimed, Sms text) {
        Instant now = clock.instant();
        Outcome outcome = sms.send(text);
        Notice changed = switch (outcome) {
            case Outcome.Accepted(var messageId) -> claimed.sent(messageId);
            case Outcome.TryLater(var reason) -> claimed.postponed(now.plus(pause(claimed.attempts())), reason);
            case Outcome.Refused(var reason) -> claimed.ended(NoticeStatus.FAILED, reason);
            case Outcome.Unknown(var reason) -> claimed.ended(NoticeStatus.UNCONFIRMED, reason);
        };
        end(changed, notices::replace);
        return outcome instanceof Outcome.TryLater ? Attended.HELD_BACK : Attended.DONE;
    }

    /** Sets aside a notice that cannot be attended to, as long as nobody has claimed it. */
    void setAside(Notice notice, String why) {
        if (notice.status() == NoticeStatus.PENDING) {
            notices.replace(notice.postponed(clock.instant().plus(LONGEST_PAUSE), why));
        }
    }

    /**
     * Stores what came of a notice; a delivery code and a reminder that was told go first, since whoever dies in between
     * must not leave them.
     */
    private Attended end(Notice changed, Predicate<Notice> store) {
        if (changed.kind() == NoticeKind.OUT_FOR_DELIVERY && !changed.status().isOpen()) {
            codes.spend(Deciding.codeKey(changed), changed.notAfter());
        }
        if (changed.subject() instanceof Subject.OfReminder(var key)) {
            reminders.ended(changed, key, clock.instant());
        }
        return store.test(changed) ? Attended.DONE : Attended.OVERTAKEN;
    }

    private static Duration pause(int attempts) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
