package certpost.domain.notice;

/** Hands one SMS to a provider, once: it never tries again by itself. */
public interface SmsSender {

    /** What the provider said. */
    sealed interface Outcome {
        /** It will be sent. */
        record Accepted(String messageId) implements Outcome {}

        /** It was not accepted, for certain, and may be tried again later. */
        record TryLater(String reason) implements Outcome {}

        /** It was not accepted, and never will be. */
        record Refused(String reason) implements Outcome {}

        /** Nobody knows whether it was accepted: a time-out, a broken connection, a server's error. */
        record Unknown(String reason) implements Outcome {}
    }

    /** Sends a text of at most {@link NoticeText#LONGEST} UTF-16 units. */
    Outcome send(Sms sms);
}
