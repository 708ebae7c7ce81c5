package certpost.domain.notice;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts in a map; breaks when told to. */
public final class SmsCountsInMemory implements SmsCountStore {
    private final Map<LocalDate, Long> counts = new LinkedHashMap<>();
    private boolean broken;
    private int calls;

    /** Fails from now on, or no more. */
    public synchronized void broken(boolean from) {
        broken = from;
    }

    /** How often it was called. */
    public synchronized int calls() {
        return calls;
    }

    /** A day's count. */
    public synchronized long of(LocalDate day) {
        return counts.getOrDefault(day, 0L);
    }

    @Override
    public synchronized long add(LocalDate day, long more) {
        calls++;
        if (broken) {
            throw new IllegalStateException("cannot be written");
        }
        return counts.merge(day, more, Long::sum);
    }
}
