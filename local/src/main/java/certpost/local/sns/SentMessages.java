package certpost.local.sns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Every SMS published so far. */
public final class SentMessages {
    private final List<Sms> messages = new ArrayList<>();

    /** A text message. */
    public record Sms(String phoneNumber, String message, Instant at) {}

    synchronized void add(Sms sms) {
        messages.add(sms);
    }

    public synchronized List<Sms> all() {
        return List.copyOf(messages);
    }

    /** How many they are. */
    public synchronized int count() {
        return messages.size();
    }

    public synchronized void clear() {
        messages.clear();
    }
}
