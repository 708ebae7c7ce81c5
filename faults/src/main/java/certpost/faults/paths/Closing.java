package certpost.faults.paths;

import certpost.faults.books.Item;
import certpost.faults.books.Story;
import java.time.Duration;
import java.util.List;

/** The closing of the scene's window, minute by minute. */
record Closing(Scene scene) {
    /** A little more than close-windows waits for requests that were in time. */
    private static final Duration GRACE = Duration.ofSeconds(61);
    /** A little more than lies between the looks, which counts from the end of the first. */
    private static final Duration UNTIL_SECOND_LOOK = Duration.ofMinutes(6);

    /** Runs the schedule after the end; whether the first look is done. */
    boolean lookFirst() throws InterruptedException {
        scene.house().passUntil(scene.closesAt().plus(GRACE));
        return look("2");
    }

    /** Runs the schedule later; whether the second look is done, too. */
    boolean lookAgain() throws InterruptedException {
        scene.house().passUntil(scene.closesAt().plus(GRACE).plus(UNTIL_SECOND_LOOK).plus(GRACE));
        return look("");
    }

    private boolean look(String nextPass) throws InterruptedException {
        scene.house().fire("CloseWindows");
        Item window = scene.windowItem();
        boolean done = window.flag("closed") && !window.has("leaseUntil")
                && (nextPass.isEmpty() ? !window.has("due") : window.text("pass").equals(nextPass));
        if (!done) {
            scene.house().pass(Duration.ofMinutes(1));
        }
        return done;
    }

    /** Promises those who applied in time that they are in a batch, or that they no longer may be. */
    void promise(List<Integer> people) {
        for (int who : people) {
            Story story = scene.story(who);
            if (story.isApplied()) {
                story.happened("BATCHED", "BATCHED");
            }
        }
    }

    String firstBatch() {
        return scene.window() + ".0001";
    }
}
