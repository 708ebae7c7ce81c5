package certpost.reconciling;

import certpost.aws.dynamodb.Parallel;
import certpost.domain.Page;
import certpost.domain.books.BooksStore;
import certpost.domain.books.Difference;
import certpost.domain.books.DifferenceKind;
import certpost.domain.books.LedgerName;
import certpost.domain.books.Part;
import certpost.domain.books.Suspicion;
import certpost.reconciling.Examiner.Examined;
import certpost.reconciling.Examiner.Suspect;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks through a book's ledgers, several segments at once, page by page. Each page's findings are stored with the place
 * at which to go on, so whoever comes later goes on there, and of two who look at the same page one counts.
 */
final class Looking {
    private final BooksStore books;
    private final Map<LedgerName, Examiner<?>> examiners;
    private final InstantSource clock;

    Looking(BooksStore books, Map<LedgerName, Examiner<?>> examiners, InstantSource clock) {
        this.books = books;
        this.examiners = examiners;
        this.clock = clock;
    }

    /** Looks as long as there is time; all parts as they are then. */
    List<Part> look(Instant book, Instant until) {
        Map<String, Part> begun = books.parts(book)
                .stream()
                .collect(Collectors.toMap(Looking::name, Function.identity()));
        List<Callable<Boolean>> segments = Arrays.stream(LedgerName.values())
                .flatMap(ledger -> IntStream.range(0, ledger.segments())
                        .mapToObj(segment -> Part.begin(book, ledger, segment)))
                .map(part -> begun.getOrDefault(name(part), part))
                .<Callable<Boolean>>map(part -> () -> look(part, until))
                .toList();
        Parallel.all(segments);
        return books.parts(book);
    }

    /** Whether all parts are there and done. */
    static boolean isThrough(List<Part> parts) {
        return parts.stream().filter(Part::done).count() == Arrays.stream(LedgerName.values())
                .mapToInt(LedgerName::segments)
                .sum();
    }

    Examiner<?> examiner(LedgerName ledger) {
        Examiner<?> examiner = examiners.get(ledger);
        if (examiner == null) {
            throw new IllegalStateException("nobody examines " + ledger);
        }
        return examiner;
    }

    private boolean look(Part begun, Instant until) {
        Part part = begun;
        while (!part.done() && clock.instant().isBefore(until)) {
            Part further = further(part, examiner(part.ledger()));
            if (!books.save(further)) {
                // Another run is at this segment.
                return false;
            }
            part = further;
        }
        return part.done();
    }

    private <T> Part further(Part part, Examiner<T> examiner) {
        Page<T> page = examiner.ledger()
                .page(part.segment(), part.ledger().segments(), part.cursor(), examiner.linesAtATime());
        Examined examined = examiner.examine(page.items());
        var remembered = new ArrayList<Suspicion>();
        long unnamed = 0;
        for (Suspect suspect : examined.suspects()) {
            if (remembered.size() < part.room() || isFirstOfItsWindow(suspect, part, remembered)) {
                remembered.add(new Suspicion(part.ledger(), suspect.place(), suspect.difference()));
            } else if (isSo(suspect, examiner)) {
                unnamed++;
            }
        }
        return part.plus(examined.sums(), remembered, unnamed, clock.instant(), page.next());
    }

    /** A window is looked at again for all its applications, so one of them has to be remembered. */
    private static boolean isFirstOfItsWindow(Suspect suspect, Part part, List<Suspicion> remembered) {
        return isOfAWindow(suspect) && Stream.concat(part.suspicions().stream(), remembered.stream())
                .map(Suspicion::difference)
                .noneMatch(known -> known.kind() == suspect.difference().kind()
                        && known.detail().equals(suspect.difference().detail()));
    }

    /** What does not fit among those to be looked at later is looked at, and healed, at once, and only counted. */
    private static boolean isSo(Suspect suspect, Examiner<?> examiner) {
        List<Difference> again = examiner.lookAgain(suspect.place());
        boolean isSo = again.contains(suspect.difference());
        if (isSo && !isOfAWindow(suspect)) {
            examiner.heal(suspect.place(), suspect.difference());
        }
        return isSo;
    }

    private static boolean isOfAWindow(Suspect suspect) {
        return suspect.difference().kind() == DifferenceKind.APPLICATION_NOT_BATCHED;
    }

    private static String name(Part part) {
        return part.ledger() + "#" + part.segment();
    }
}
