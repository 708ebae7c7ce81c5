package certpost.faults.paths;

import certpost.faults.house.House;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Schedules that fire too often, or not. */
final class ScheduleHappenings {
    static final List<Happening> ALL = List.of(
            new Happening("close-windows fires twice at once", "closed by the minute after",
                    ScheduleHappenings::closeTwice),
            new Happening("close-windows fires for the first time an hour late", "closed",
                    ScheduleHappenings::closeLate),
            new Happening("send-notices fires twice at once", "1 SMS", ScheduleHappenings::sweepTwice),
            new Happening("send-notices does not fire for an hour", "1 SMS", ScheduleHappenings::sweepLate),
            new Happening("neither look of closing is shown an application", "found, and in a batch",
                    ReconcilingPaths::findMissed));

    private ScheduleHappenings() {}

    private static String closeTwice(Chapters chapters) throws InterruptedException {
        chapters.readyToClose();
        House house = chapters.scene().house();
        house.passUntil(chapters.scene().closesAt().plus(Duration.ofSeconds(61)));
        twiceAtOnce(house, "CloseWindows");
        return closed(chapters) + " by the minute after";
    }

    private static String closeLate(Chapters chapters) throws InterruptedException {
        chapters.readyToClose();
        chapters.scene().house().passUntil(chapters.scene().closesAt().plus(Duration.ofHours(1)));
        return closed(chapters);
    }

    private static String closed(Chapters chapters) throws InterruptedException {
        return chapters.lookFirst() ? "closed" : "still open";
    }

    private static String sweepTwice(Chapters chapters) throws InterruptedException {
        TellingPaths.somebodyIsToBeTold(chapters);
        House house = chapters.scene().house();
        twiceAtOnce(house, "SendNotices");
        return house.phone().texts().size() + " SMS";
    }

    private static String sweepLate(Chapters chapters) throws InterruptedException {
        TellingPaths.somebodyIsToBeTold(chapters);
        House house = chapters.scene().house();
        house.pass(Duration.ofHours(1));
        house.fire("SendNotices");
        return house.phone().texts().size() + " SMS";
    }

    private static void twiceAtOnce(House house, String function) throws InterruptedException {
        Callable<Boolean> firing = () -> {
            house.fire(function);
            return true;
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> fired : threads.invokeAll(List.of(firing, firing))) {
                fired.get(1, TimeUnit.MINUTES);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the schedule could not be fired", e);
        }
    }
}
