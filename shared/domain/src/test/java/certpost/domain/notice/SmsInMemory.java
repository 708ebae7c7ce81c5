package certpost.domain.notice;

import certpost.domain.holder.MobileNumber;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A provider that reaches nobody: it remembers what it accepted, and answers otherwise when told to. */
public final class SmsInMemory implements SmsSender {

    /** One message it accepted. */
    public record Message(MobileNumber to, String text) {}

    private final List<Message> accepted = new ArrayList<>();
    private final Deque<Outcome> nextOutcomes = new ArrayDeque<>();

    /** Answers the next message so; an answer of Unknown may or may not have sent it, here it has not. */
    public synchronized void answerNext(Outcome outcome) {
        nextOutcomes.add(outcome);
    }

    /** Everything accepted so far. */
    public synchronized List<Message> messages() {
        return List.copyOf(accepted);
    }

    @Override
    public synchronized Outcome send(Sms sms) {
        Outcome scripted = nextOutcomes.poll();
        if (scripted != null && !(scripted instanceof Outcome.Accepted)) {
            return scripted;
        }
        accepted.add(new Message(sms.to(), sms.text()));
        return scripted == null ? new Outcome.Accepted("message-" + accepted.size()) : scripted;
    }
}
