package certpost.faults.paths;

import certpost.faults.books.Item;
import certpost.faults.books.Wish;
import java.time.Duration;

/** The way to where a path about reminders of registrations begins. */
record Wishes(Scene scene) {
    private static final Duration UNTIL_NEXT_RUN = Duration.ofMinutes(10);

    Wishes(Chapters chapters) {
        this(chapters.scene());
    }

    Wisher wisher(int who) {
        return new Wisher(scene, who);
    }

    /** The code is on its way. */
    void asked(int who) throws InterruptedException {
        Scene.must(wisher(who)::ask, "ask for a reminder");
    }

    /** The code has come. */
    void told(int who) throws InterruptedException {
        asked(who);
        scene.settle();
    }

    void confirmed(int who) throws InterruptedException {
        told(who);
        Scene.must(wisher(who)::confirm, "confirm a reminder");
    }

    /** Two wait, one has taken it back, and one has never confirmed. */
    void waiting() throws InterruptedException {
        confirmed(0);
        confirmed(1);
        confirmed(2);
        Scene.must(wisher(2)::takeBack, "take a reminder back");
        told(3);
        scene.house().pass(Duration.ofSeconds(1));
    }

    void announced() throws InterruptedException {
        waiting();
        Scene.must(new Loads(scene)::registration, "announce a registration");
        scene.house().pass(Duration.ofSeconds(10));
    }

    /** Fires the schedule; done when nobody waits any more. */
    boolean call() throws InterruptedException {
        scene.house().fire("RemindHolders");
        boolean done = scene.house()
                .ledger()
                .items("RemindersTable")
                .stream()
                .map(Item::new)
                .noneMatch(item -> item.text("state").equals("CONFIRMED"));
        if (done) {
            scene.promises().wishes().forEach(Wish::called);
        } else {
            scene.house().pass(UNTIL_NEXT_RUN);
        }
        return done;
    }

    void called() throws InterruptedException {
        announced();
        Scene.must(this::call, "call who waits");
    }

    /** What one minute leaves, the next takes up. */
    boolean sweep() throws InterruptedException {
        scene.house().fire("SendNotices");
        return true;
    }
}
