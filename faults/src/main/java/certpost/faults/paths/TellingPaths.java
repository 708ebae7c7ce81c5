package certpost.faults.paths;

import certpost.faults.house.House;
import certpost.faults.wire.Fault;
import certpost.faults.wire.Plan;
import java.time.Duration;
import java.util.List;

/** What telling by SMS writes. */
final class TellingPaths {
    private static final String FUNCTION = "SendNotices";

    static final List<WritePath> ALL = List.of(
            new WritePath("tell, by the stream", FUNCTION, TellingPaths::somebodyApplied, TellingPaths::deliver),
            new WritePath("tell, by the sweep", FUNCTION, TellingPaths::somebodyIsToBeTold, TellingPaths::sweep),
            new WritePath("tell, with a delivery code", FUNCTION, chapters -> {
                chapters.mailed();
                Scene.must(chapters::reportOutForDelivery, "report a parcel out for delivery");
            }, TellingPaths::deliver));

    private TellingPaths() {}

    private static void somebodyApplied(Chapters chapters) throws InterruptedException {
        chapters.entered();
        chapters.scene().house().deliverStreams();
        Scene.must(chapters.person(0)::apply, "apply");
    }

    /** There is a notice that could not be sent at once. */
    static void somebodyIsToBeTold(Chapters chapters) throws InterruptedException {
        somebodyApplied(chapters);
        House house = chapters.scene().house();
        Plan plan = Plan.of(Fault.THROTTLED, call -> call.operation().equals("Publish"), 1);
        house.wire(FUNCTION).follow(plan);
        house.deliverStreams();
        plan.end();
        if (!plan.happened()) {
            throw new IllegalStateException("before the trial: nobody was told anything");
        }
        house.pass(Duration.ofMinutes(1));
    }

    /** The stream repeats by itself what was not taken. */
    private static boolean deliver(Chapters chapters) throws InterruptedException {
        chapters.scene().house().deliverStreams();
        return true;
    }

    /** What one minute leaves, the next takes up. */
    private static boolean sweep(Chapters chapters) throws InterruptedException {
        chapters.scene().house().fire(FUNCTION);
        return true;
    }
}
