package certpost.faults;

import certpost.faults.books.Books;
import certpost.faults.books.Finding;
import certpost.faults.books.Judge;
import certpost.faults.books.Promises;
import certpost.faults.house.House;
import certpost.faults.paths.Chapters;
import certpost.faults.paths.Happening;
import certpost.faults.paths.Happenings;
import certpost.faults.paths.Paths;
import certpost.faults.paths.Scene;
import certpost.faults.paths.WritePath;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** What can happen beside faults of single calls: repetition, silence, and things that nobody can read. */
final class OtherTrials {
    private static final String ASKED_TWICE = "each way is asked for once more, though it was done";

    private final House house;
    private final IntSupplier numbers;
    private final PrintStream out;

    OtherTrials(House house, IntSupplier numbers, PrintStream out) {
        this.house = house;
        this.numbers = numbers;
        this.out = out;
    }

    /** What came of one. */
    record Result(String title, String expected, String seen, List<Finding> findings) {
        Result {
            findings = List.copyOf(findings);
        }

        boolean isRight() {
            return findings.isEmpty() && seen.equals(expected);
        }

        String text() {
            return isRight() ? seen + "; the books balance" : "**wrong**: " + seen + " " + findings;
        }
    }

    /** All whose title has that in it. */
    List<Result> all(String only) throws InterruptedException {
        List<Result> results = new ArrayList<>();
        if (ASKED_TWICE.contains(only)) {
            results.add(noted(askedTwice()));
        }
        for (Happening happening : Happenings.all()) {
            if (happening.title().contains(only)) {
                Chapters chapters = chapters();
                String seen = happening.play().see(chapters);
                results.add(noted(new Result(happening.title(), happening.expected(), seen,
                        settled(chapters.scene(), chapters.scene().promises()))));
            }
        }
        return results;
    }

    private Result askedTwice() throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        for (WritePath path : Paths.all()) {
            Chapters chapters = chapters();
            path.before().bring(chapters);
            done(path, chapters);
            // Whatever the second answer is: it must change nothing.
            Promises promises = chapters.scene().promises().copy();
            path.ask().isDone(chapters);
            findings.addAll(settled(chapters.scene(), promises));
        }
        String trials = Paths.all().size() + " trials";
        return new Result(ASKED_TWICE, trials, trials, findings);
    }

    private static void done(WritePath path, Chapters chapters) throws InterruptedException {
        for (int asked = 0; !path.ask().isDone(chapters); asked++) {
            if (asked == Trial.PATIENCE) {
                throw new IllegalStateException(path.title() + " is never done");
            }
        }
    }

    private Chapters chapters() throws InterruptedException {
        return new Chapters(Scene.begin(house, numbers.getAsInt()));
    }

    private List<Finding> settled(Scene scene, Promises promises) throws InterruptedException {
        scene.settle();
        return Judge.audit(Books.of(house.ledger().everything(), house.phone().texts()), promises);
    }

    private Result noted(Result result) {
        out.println((result.isRight() ? "" : "WRONG: ") + result.title() + ": " + result.text());
        return result;
    }
}
