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
                // Nothing is told before the carrier's clock says that it happened.
                chapters.scene().house().passUntil(chapters.scene().closesAt().plus(Duration.ofHours(1)));
            }, TellingPaths::deliver), new WritePath("a receipt of the provider's", "ReadReceipts", chapters -> {
                somebodyApplied(chapters);
                chapters.scene().settle();
            }, TellingPaths::readReceipts), new WritePath("send a notice again", "StaffApi", chapters -> {
                somebodyApplied(chapters);
                deliverInto(Fault.INVALID, chapters);
            }, chapters -> new Clerk(chapters.scene()).sendAgain()));

    private TellingPaths() {}

    private static void somebodyApplied(Chapters chapters) throws InterruptedException {
        chapters.entered();
        chapters.scene().house().deliverStreams();
        Scene.must(chapters.person(0)::apply, "apply");
    }

    /** There is a notice that could not be sent at once. */
    static void somebodyIsToBeTold(Chapters chapters) throws InterruptedException {
        somebodyApplied(chapters);
        deliverInto(Fault.THROTTLED, chapters);
        chapters.scene().house().pass(Duration.ofMinutes(1));
    }

    private static void deliverInto(Fault fault, Chapters chapters) throws InterruptedException {
        House house = chapters.scene().house();
        Plan plan = Plan.of(fault, call -> call.operation().equals("Publish"), 1);
        house.wire(FUNCTION).follow(plan);
        house.deliverStreams();
        plan.end();
        if (!plan.happened()) {
            throw new IllegalStateException("before the trial: nobody was told anything");
        }
    }

    /** Lambda brings a log event again as long as it fails. */
    private static boolean readReceipts(Chapters chapters) throws InterruptedException {
        Scene scene = chapters.scene();
        boolean done = scene.house().deliveries().deliver();
        if (done) {
            scene.house().phone().texts().forEach(text -> scene.promises().delivered(text.messageId()));
        }
        return done;
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
