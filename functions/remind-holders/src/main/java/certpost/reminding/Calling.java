package certpost.reminding;

import certpost.aws.dynamodb.Parallel;
import certpost.domain.reference.ReferenceData;
import certpost.domain.reference.Version;
import certpost.domain.registration.CallStore;
import certpost.domain.registration.Registration;
import certpost.domain.registration.Reminder;
import certpost.domain.registration.ReminderKey;
import certpost.domain.registration.ReminderState;
import certpost.domain.registration.ReminderStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.Gatherers;

/**
 * Calls the reminders of a registration that has opened (R18). Each call takes a reminder out of those that wait and
 * writes its notice, both or none: so whoever resumes finds what is left, and nobody is told twice.
 */
record Calling(ReminderStore reminders, CallStore calls, ReferenceData reference, InstantSource clock) {
    /** Reminders that are called together, and all that is in memory of them. */
    static final int AT_ONCE = 100;

    /** Registrations that are to be told now. */
    List<Version<Registration>> now() {
        Instant now = clock.instant();
        return reference.registrations()
                .stream()
                .filter(each -> each.value().isToldAt(now, announcedAt(each)))
                .toList();
    }

    /** Calls who waits for a registration, as long as there is time; how many were called. */
    int call(Version<Registration> announced, BooleanSupplier hasTime) {
        Registration registration = announced.value();
        Instant before = registration.toldFrom(announcedAt(announced));
        // In place of an iterator, which would read all of a shard before it gave the first.
        return calls.waiting(registration.qualification(), before)
                .gather(Gatherers.windowFixed(AT_ONCE))
                .takeWhile(_ -> hasTime.getAsBoolean() && reference.registrations().contains(announced))
                .mapToInt(keys -> call(keys, registration, before))
                .sum();
    }

    /** How many of these were called, at once. */
    private int call(List<ReminderKey> keys, Registration registration, Instant before) {
        List<Callable<Boolean>> calling = keys.stream()
                .<Callable<Boolean>>map(key -> () -> call(key, registration, before))
                .toList();
        return (int) Parallel.all(calling).stream().filter(done -> done).count();
    }

    /** The index may still show what was called, taken back, or taken back and asked for again. */
    private boolean call(ReminderKey key, Registration registration, Instant before) {
        Instant now = clock.instant();
        return reminders.find(key, now)
                .filter(reminder -> isWaiting(reminder, before))
                .filter(reminder -> calls.call(reminder.called(registration), registration, now))
                .isPresent();
    }

    private static boolean isWaiting(Reminder reminder, Instant before) {
        Instant confirmedAt = reminder.confirmedAt();
        return reminder.state() == ReminderState.CONFIRMED && confirmedAt != null && confirmedAt.isBefore(before);
    }

    private static Instant announcedAt(Version<Registration> announced) {
        return announced.validFrom();
    }
}
