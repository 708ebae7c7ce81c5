package certpost.domain.books;

import certpost.domain.window.ExamSession;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What was counted, by exam session; what was not counted is zero. */
public record Sums(Map<ExamSession, Map<Count, Long>> bySession) {
    private static final Comparator<ExamSession> ORDER = Comparator.comparing(ExamSession::toString);

    public Sums {
        var copy = new TreeMap<ExamSession, Map<Count, Long>>(ORDER);
        bySession.forEach((session, counts) -> copy.put(session, Map.copyOf(counts)));
        bySession = java.util.Collections.unmodifiableMap(copy);
    }

    /** Nothing counted. */
    public static Sums none() {
        return new Sums(Map.of());
    }

    /** One session's counts. */
    public static Sums of(ExamSession session, Map<Count, Long> counts) {
        return new Sums(Map.of(session, counts));
    }

    /** Both together. */
    public Sums plus(Sums others) {
        var all = new TreeMap<ExamSession, Map<Count, Long>>(ORDER);
        bySession.forEach((session, counts) -> all.put(session, new EnumMap<>(counts)));
        others.bySession.forEach((session, counts) -> {
            Map<Count, Long> sum = all.computeIfAbsent(session, _ -> new EnumMap<>(Count.class));
            counts.forEach((count, number) -> sum.merge(count, number, Long::sum));
        });
        return new Sums(all);
    }

    /** A session's count. */
    public long count(ExamSession session, Count count) {
        return bySession.getOrDefault(session, Map.of()).getOrDefault(count, 0L);
    }
}
