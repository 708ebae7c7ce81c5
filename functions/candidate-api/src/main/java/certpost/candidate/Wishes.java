package certpost.candidate;

import certpost.domain.holder.HolderKeyring;
import certpost.domain.holder.HolderKeys;
import certpost.domain.holder.MobileNumber;
import certpost.domain.registration.Allowance;
import certpost.domain.registration.Reminder;
import certpost.domain.registration.ReminderKey;
import certpost.domain.registration.ReminderStore;
import certpost.domain.window.ExamSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a holder's reminders, who has another id under each live version of the key. */
record Wishes(ReminderStore reminders, HolderKeyring keyring) {

    /** All that the holder has. */
    List<Reminder> all(Holder holder, Instant now) {
        HolderKeys keys = keyring.keys();
        return keys.versions()
                .stream()
                .flatMap(version -> reminders.ofHolder(keys.holderId(version, holder.document()), now).stream())
                .toList();
    }

    /** The one of a qualification, read consistently. */
    Optional<Reminder> find(Holder holder, String qualification, Instant now) {
        return keys(holder, qualification).flatMap(key -> reminders.find(key, now).stream()).findFirst();
    }

    /** Under which keys it may be; none where no qualification has that code. */
    Stream<ReminderKey> keys(Holder holder, String qualification) {
        HolderKeys keys = keyring.keys();
        return ExamSession.CODE.matcher(qualification).matches()
                ? keys.versions()
                        .stream()
                        .map(version -> new ReminderKey(keys.holderId(version, holder.document()), qualification))
                : Stream.empty();
    }

    /** Under which key a new one is kept. */
    ReminderKey newest(Holder holder, String qualification) {
        HolderKeys keys = keyring.keys();
        return new ReminderKey(keys.holderId(keys.newest(), holder.document()), qualification);
    }

    /** How many codes there may be for that number, and for that holder. */
    List<Allowance> allowances(Holder holder, MobileNumber mobile, Instant now) {
        HolderKeys keys = keyring.keys();
        int newest = keys.newest();
        return List.of(Allowance.ofNumber(keys.numberId(newest, mobile), now),
                Allowance.ofHolder(keys.holderId(newest, holder.document()), now));
    }
}
