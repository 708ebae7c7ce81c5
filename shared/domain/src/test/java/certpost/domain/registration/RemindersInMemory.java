package certpost.domain.registration;

import certpost.domain.holder.HolderId;
import certpost.domain.notice.NoticesInMemory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reminders, their codes and the counts of them in maps; their notices go to the fake of those. */
public final class RemindersInMemory implements ReminderStore, CodeStore, CallStore {
    private final Map<ReminderKey, Reminder> reminders = new LinkedHashMap<>();
    private final Map<ReminderKey, Kept> codes = new HashMap<>();
    private final Map<Allowance, Integer> counts = new HashMap<>();
    private final NoticesInMemory notices;

    private record Kept(ConfirmationCode code, String ask, Instant expiresAt, int tries) {}

    public RemindersInMemory(NoticesInMemory notices) {
        this.notices = notices;
    }

    /** All reminders, whatever the time. */
    public synchronized List<Reminder> all() {
        return List.copyOf(reminders.values());
    }

    @Override
    public synchronized Optional<Reminder> find(ReminderKey key, Instant now) {
        return Optional.ofNullable(reminders.get(key)).filter(found -> found.isLiveAt(now));
    }

    @Override
    public synchronized List<Reminder> ofHolder(HolderId holder, Instant now) {
        return reminders.values()
                .stream()
                .filter(each -> each.key().holder().equals(holder) && each.isLiveAt(now))
                .sorted(Comparator.comparing(each -> each.key().qualification()))
                .toList();
    }

    @Override
    public synchronized boolean replace(Reminder changed) {
        Reminder before = reminders.get(changed.key());
        if (before == null || before.version() != changed.version() - 1 || !before.ask().equals(changed.ask())) {
            return changed.equals(before);
        }
        reminders.put(changed.key(), changed);
        return true;
    }

    @Override
    public synchronized void delete(ReminderKey key) {
        reminders.remove(key);
    }

    @Override
    public synchronized void used(Reminder reminder) {
        reminders.computeIfPresent(reminder.key(), (_, now) -> now.ask().equals(reminder.ask()) ? null : now);
    }

    @Override
    public synchronized Asked ask(Reminder asked, ConfirmationCode code, List<Allowance> allowances) {
        for (Allowance each : allowances) {
            if (counts.getOrDefault(each, 0) >= each.most()) {
                return new Asked.TooMany(each);
            }
        }
        Reminder before = reminders.get(asked.key());
        boolean may = before == null || !before.isLiveAt(asked.askedAt())
                || (before.state() == ReminderState.ASKED && before.version() == asked.version() - 1);
        if (!may || !notices.add(asked.confirmation())) {
            return new Asked.Changed();
        }
        allowances.forEach(each -> counts.merge(each, 1, Integer::sum));
        reminders.put(asked.key(), asked);
        codes.put(asked.key(), new Kept(code, asked.ask(), ConfirmationCode.expiresAt(asked.askedAt()), 0));
        return new Asked.Done();
    }

    @Override
    public synchronized Optional<ConfirmationCode> find(Reminder reminder, Instant now) {
        return Optional.ofNullable(codes.get(reminder.key()))
                .filter(kept -> kept.ask().equals(reminder.ask()) && now.isBefore(kept.expiresAt()))
                .map(Kept::code);
    }

    @Override
    public synchronized Optional<ConfirmationCode> attempt(Reminder reminder, Instant now) {
        Kept kept = codes.get(reminder.key());
        if (kept == null || find(reminder, now).isEmpty() || kept.tries() >= ConfirmationCode.MOST_TRIES) {
            return Optional.empty();
        }
        codes.put(reminder.key(), new Kept(kept.code(), kept.ask(), kept.expiresAt(), kept.tries() + 1));
        return Optional.of(kept.code());
    }

    @Override
    public synchronized void forget(ReminderKey key) {
        codes.remove(key);
    }

    @Override
    public synchronized Stream<ReminderKey> waiting(String qualification, Instant confirmedBefore) {
        var waiting = new ArrayList<ReminderKey>();
        reminders.forEach((key, reminder) -> {
            Instant confirmedAt = reminder.confirmedAt();
            if (reminder.state() == ReminderState.CONFIRMED && key.qualification().equals(qualification)
                    && confirmedAt != null && confirmedAt.isBefore(confirmedBefore)) {
                waiting.add(key);
            }
        });
        return waiting.stream();
    }

    @Override
    public synchronized boolean call(Reminder called, Registration registration, Instant now) {
        Reminder before = reminders.get(called.key());
        if (before == null || before.version() != called.version() - 1 || !before.ask().equals(called.ask())
                || !notices.add(called.telling(registration, now))) {
            return false;
        }
        reminders.put(called.key(), called);
        return true;
    }
}
