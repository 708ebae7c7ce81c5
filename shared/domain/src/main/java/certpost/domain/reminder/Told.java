package certpost.domain.reminder;

import certpost.domain.notice.Notice;
import certpost.domain.notice.Occasion;
import certpost.domain.notice.WindowFact;
import certpost.domain.window.Window;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What one holder was told of one window, or is about to be told: from that follows what comes next. */
public final class Told {
    private record Entry(WindowFact fact, Instant at, boolean handedOver) {}

    private final Window window;
    private final List<Entry> entries;

    /** Of a certificate's notices, of whatever they are. */
    public Told(Window window, Collection<Notice> notices) {
        this.window = window;
        this.entries = notices.stream()
                .flatMap(notice -> WindowFact.of(notice)
                        .filter(fact -> fact.window().equals(window.id()))
                        .map(fact -> new Entry(fact, notice.factAt(), notice.wasHandedOver()))
                        .stream())
                .toList();
    }

    /**
     * What is to be told in a turn; empty where it is told, or a notice of it stands. Who was told another end is told
     * that it was moved, instead of what the turn is about.
     */
    public Optional<WindowFact> next(Turn turn) {
        if (entries.stream().anyMatch(entry -> isCurrent(entry) && standsFor(turn, entry))) {
            return Optional.empty();
        }
        if (wasToldAnotherEnd() && entries.stream().noneMatch(entry -> isCurrent(entry) && isMove(entry))) {
            return Optional.of(WindowFact.of(Occasion.MOVED, window));
        }
        boolean toldBefore = entries.stream()
                .anyMatch(entry -> entry.handedOver() && entry.fact().occasion() == turn.occasion()
                        && entry.fact().closesAt().equals(window.closesAt()));
        return toldBefore ? Optional.empty() : Optional.of(WindowFact.of(turn.occasion(), window));
    }

    /** Of the window's end as it is. */
    private boolean isCurrent(Entry entry) {
        return entry.fact().version() == window.version();
    }

    private static boolean standsFor(Turn turn, Entry entry) {
        return entry.fact().occasion() == turn.occasion() || (isMove(entry) && !entry.at().isBefore(turn.from()));
    }

    private static boolean isMove(Entry entry) {
        return entry.fact().occasion() == Occasion.MOVED;
    }

    /** A notice goes out only while it is true, so what was told last is of the latest version. */
    private boolean wasToldAnotherEnd() {
        return entries.stream()
                .filter(Entry::handedOver)
                .map(Entry::fact)
                .max(Comparator.comparingLong(WindowFact::version))
                .filter(last -> !last.closesAt().equals(window.closesAt()))
                .isPresent();
    }
}
