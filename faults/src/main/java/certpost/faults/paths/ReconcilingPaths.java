package certpost.faults.paths;

import certpost.faults.books.Item;
import certpost.faults.house.Feed;
import java.time.Duration;
import java.util.List;

/** What the night's books write, and what they have others do. */
final class ReconcilingPaths {
    private static final String FUNCTION = "Reconcile";
    /** A little more than the books wait before they look again at what they suspect. */
    private static final Duration UNTIL_NEXT_LOOK = Duration.ofMinutes(6);

    /** Closing looks at a window twice, some minutes apart. */
    private static final int MINUTES_FOR_CLOSING = 15;

    static final List<WritePath> ALL = List
            .of(new WritePath("reconcile, where the stream lost a fact", FUNCTION, chapters -> {
                chapters.entered();
                chapters.scene().house().deliverStreams();
                Scene.must(chapters.person(0)::apply, "apply");
                chapters.scene().house().feeds().forEach(Feed::skip);
                chapters.scene().house().pass(Duration.ofMinutes(30));
            }, ReconcilingPaths::keepBooks));

    private ReconcilingPaths() {}

    /** The index did not show the last application at either look. */
    private static void somebodyIsMissed(Chapters chapters) throws InterruptedException {
        chapters.applied(Chapters.PEOPLE.getFirst(), Chapters.PEOPLE.getLast());
        Item late = chapters.scene().certificate(2);
        chapters.scene().hideFromIndex(late);
        Scene.must(chapters.closing()::lookFirst, "close the window");
        chapters.closing().promise(List.of(0, 1));
        Scene.must(chapters.closing()::lookAgain, "look at the window again");
        chapters.scene().showInIndex(late);
        chapters.scene().settle();
        chapters.scene().house().pass(Duration.ofMinutes(30));
    }

    /** The night's books find whom closing missed; the next runs of closing take them in. */
    static String findMissed(Chapters chapters) throws InterruptedException {
        somebodyIsMissed(chapters);
        boolean found = keepBooks(chapters);
        for (int minutes = 0; found && !isFound(chapters); minutes++) {
            found = minutes < MINUTES_FOR_CLOSING;
        }
        return found ? "found, and in a batch" : "not found";
    }

    /** Begins a book and goes on with it some minutes later. */
    private static boolean keepBooks(Chapters chapters) throws InterruptedException {
        Scene scene = chapters.scene();
        scene.house().fire(FUNCTION);
        scene.house().pass(UNTIL_NEXT_LOOK);
        scene.house().fire(FUNCTION);
        return scene.house().ledger().items("BooksTable").stream().map(Item::new).anyMatch(book -> book.flag("closed"));
    }

    /** The window is due again, and closing finds who was missed. */
    private static boolean isFound(Chapters chapters) throws InterruptedException {
        boolean done = chapters.closing().lookAgain();
        if (done) {
            chapters.closing().promise(List.of(2));
        }
        return done;
    }
}
