package certpost.local.sqs;

import certpost.local.Journal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The template's queues: dead letters come to lie here, are looked at, and are taken away. */
public final class Queues {
    private final List<Kept> messages = new ArrayList<>();
    private final InstantSource clock;
    private final Journal journal;
    private int sent;

    public Queues(InstantSource clock, Journal journal) {
        this.clock = clock;
        this.journal = journal;
    }

    /** A message in a queue. */
    public record Message(String queue, Instant at, String body) {}

    /**
     * A message as somebody received it.
     *
     * @param receipt for this one time; of no use once the message was received again
     */
    public record Received(String id, String receipt, String body) {}

    private record Kept(Message message, int number, int received, Instant visibleAt) {
        String receipt() {
            return number + "-" + received;
        }
    }

    public synchronized void send(String queue, String body) {
        Instant now = clock.instant();
        messages.add(new Kept(new Message(queue, now, body), sent++, 0, now));
        journal.note("A dead letter came to " + queue + "; GET /_local/dead-letters shows it");
    }

    /** All messages, whether or not somebody has received them just now. */
    public synchronized List<Message> messages() {
        return messages.stream().map(Kept::message).toList();
    }

    /** Some messages of a queue, which nobody else receives for so long. */
    public synchronized List<Received> receive(String queue, int most, Duration invisible) {
        Instant now = clock.instant();
        List<Received> received = new ArrayList<>();
        messages.replaceAll(each -> {
            if (received.size() == most || !each.message().queue().equals(queue) || each.visibleAt().isAfter(now)) {
                return each;
            }
            Kept taken = new Kept(each.message(), each.number(), each.received() + 1, now.plus(invisible));
            received.add(new Received("message-" + taken.number(), taken.receipt(), taken.message().body()));
            return taken;
        });
        return received;
    }

    /** Lets a message be received again after that time. */
    public synchronized void hide(String queue, String receipt, Duration invisible) {
        Instant until = clock.instant().plus(invisible);
        change(queue, receipt, each -> new Kept(each.message(), each.number(), each.received(), until));
    }

    /** Takes a message away, as SQS does even where it is gone already. */
    public synchronized void delete(String queue, String receipt) {
        messages.removeIf(each -> isOf(each, queue, receipt));
    }

    private void change(String queue, String receipt, UnaryOperator<Kept> change) {
        messages.replaceAll(each -> isOf(each, queue, receipt) ? change.apply(each) : each);
    }

    private static boolean isOf(Kept each, String queue, String receipt) {
        return each.message().queue().equals(queue) && each.receipt().equals(receipt);
    }
}
