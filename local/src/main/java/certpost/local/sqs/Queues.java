package certpost.local.sqs;

import certpost.local.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The template's queues: dead letters come to lie here, and are looked at. */
public final class Queues {
    private final List<Message> messages = new ArrayList<>();
    private final InstantSource clock;
    private final Journal journal;

    public Queues(InstantSource clock, Journal journal) {
        this.clock = clock;
        this.journal = journal;
    }

    /** A message in a queue. */
    public record Message(String queue, Instant at, String body) {}

    public synchronized void send(String queue, String body) {
        messages.add(new Message(queue, clock.instant(), body));
        journal.note("A dead letter came to " + queue + "; GET /_local/dead-letters shows it");
    }

    public synchronized List<Message> messages() {
        return List.copyOf(messages);
    }
}
