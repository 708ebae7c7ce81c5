package certpost.faults.paths;

import certpost.faults.books.Item;
import java.time.Duration;
import java.util.List;

/** What telling the holders on a roster of their window writes. */
final class RemindingPaths {
    private static final String FUNCTION = "RemindHolders";
    private static final String OPENED = ".OPENED";
    /** A little more than a run that died keeps a round from others. */
    private static final Duration UNTIL_FREE = Duration.ofMinutes(3);

    static final List<WritePath> ALL = List.of(
            new WritePath("tell of an open window", FUNCTION, Chapters::entered,
                    chapters -> remind(chapters, OPENED, "WINDOW_OPEN")),
            new WritePath("tell of an extended window", FUNCTION, chapters -> {
                chapters.entered();
                Scene.must(() -> remind(chapters, OPENED, "WINDOW_OPEN"), "tell of the open window");
                chapters.scene().settle();
                Scene.must(() -> chapters.staff().extend(chapters.scene().opensAt().plus(Duration.ofHours(3))),
                        "extend the window");
            }, chapters -> remind(chapters, OPENED, "WINDOW_EXTENDED")));

    private RemindingPaths() {}

    /** Fires the schedule; done when the round of the window as it is was gone to its end. */
    private static boolean remind(Chapters chapters, String round, String kind) throws InterruptedException {
        Scene scene = chapters.scene();
        scene.house().fire(FUNCTION);
        String version = scene.windowItem().text("version");
        boolean done = scene.house()
                .ledger()
                .items("RoundsTable")
                .stream()
                .map(Item::new)
                .anyMatch(item -> item.text("round").equals(version + round) && item.has("dueAt")
                        && !item.has("leaseUntil"));
        if (done) {
            scene.promises().stories().forEach(story -> story.toldOfWindow(kind));
        } else {
            scene.house().pass(UNTIL_FREE);
        }
        return done;
    }
}
