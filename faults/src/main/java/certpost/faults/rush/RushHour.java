package certpost.faults.rush;

import certpost.faults.books.Books;
import certpost.faults.books.Finding;
import certpost.faults.books.Item;
import certpost.faults.books.Judge;
import certpost.faults.house.House;
import certpost.faults.paths.Chapters;
import certpost.faults.paths.Scene;
import certpost.faults.wire.Rate;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Many notices at once against a provider that takes few a second: the stream and the minute do what they can. */
public final class RushHour {
    private static final String FUNCTION = "SendNotices";
    private static final Duration TICK = Duration.ofMillis(100);

    private final House house;
    private final PrintStream out;
    private final int notices;
    private final int aSecond;
    private final int speed;

    /**
     * Prepared.
     *
     * @param notices how many people are to be told
     * @param aSecond how many SMS the provider takes
     * @param speed how many seconds pass here in one real one
     */
    public RushHour(House house, PrintStream out, int notices, int aSecond, int speed) {
        this.house = house;
        this.out = out;
        this.notices = notices;
        this.aSecond = aSecond;
        this.speed = speed;
    }

    /** What is wrong or has to be named once everybody was told, or once nobody would have waited any longer. */
    public List<Finding> findings() throws InterruptedException {
        Scene scene = Scene.begin(house, 1);
        new Chapters(scene).applied(0, 0);
        new Crowd(scene).gather(notices);
        Rate rate = new Rate(house.clock(), aSecond);
        house.wire(FUNCTION).limit(rate);
        out.printf("%,d people are to be told, %d a second%n", notices, aSecond);
        AtomicBoolean delivered = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> running = new ArrayList<>();
            running.add(threads.submit(() -> {
                house.deliverStreams();
                delivered.set(true);
                return true;
            }));
            int minutes = 0;
            do {
                minutes++;
                passAMinute();
                running.add(threads.submit(() -> {
                    house.fire(FUNCTION);
                    return true;
                }));
                out.printf("minute %3d: %,d told, %,d throttled, the stream %s%n", minutes,
                        house.phone().texts().size() - 1, rate.refused(),
                        delivered.get() ? "is delivered" : "is being delivered");
            } while (minutes < patience() && !(delivered.get() && isQuiet()));
            for (Future<Boolean> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the stream or a schedule broke", e);
        }
        out.printf("%d dead letters%n", house.queues().messages().size());
        return Judge.audit(Books.of(house.ledger().everything(), house.phone().texts()), scene.promises());
    }

    /** Twenty times as long as the provider's limit alone would take, and a while. */
    private int patience() {
        return 30 + 20 * notices / aSecond / 60;
    }

    private void passAMinute() throws InterruptedException {
        Duration left = Duration.ofMinutes(1);
        while (left.isPositive()) {
            Thread.sleep(TICK);
            house.pass(TICK.multipliedBy(speed));
            left = left.minus(TICK.multipliedBy(speed));
        }
    }

    private boolean isQuiet() {
        return house.ledger()
                .items("NoticesTable")
                .stream()
                .map(Item::new)
                .noneMatch(
                        notice -> notice.text("status").equals("PENDING") || notice.text("status").equals("SENDING"));
    }
}
