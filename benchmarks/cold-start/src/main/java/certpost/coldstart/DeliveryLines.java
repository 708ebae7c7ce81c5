package certpost.coldstart;

import certpost.local.logs.LogGroups.Line;
import certpost.local.sns.DeliveryStatus;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** SNS's delivery status log, of which each line is read once. */
final class DeliveryLines implements DeliveryStatus.Log {
    private static final long LONGEST_SECONDS = 60;

    private final BlockingQueue<Line> lines = new LinkedBlockingQueue<>();

    @Override
    public void write(String group, Instant at, String line) {
        lines.add(new Line(group, at, line));
    }

    /** The next line. */
    Line next() throws InterruptedException {
        Line line = lines.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            throw new IllegalStateException("no message was sent for " + LONGEST_SECONDS + " s");
        }
        return line;
    }
}
