package certpost.sending;

import certpost.domain.notice.Notice;
import certpost.domain.notice.Sms;
import certpost.sending.Attending.Attended;
import java.util.Optional;
import java.util.function.Supplier;

/** What is to be done with a notice now. */
sealed interface Step {
    /** Nothing. */
    record Leave(Attended as) implements Step {}

    /** To store what has come of it without a word to anybody. */
    record Store(Notice changed) implements Step {}

    /**
     * To tell it.
     *
     * @param claimed stored before anything else, so that two senders never send one
     * @param text asked for once it is claimed; empty where it is not true any more by then
     */
    record Tell(Notice claimed, Supplier<Optional<Sms>> text) implements Step {}
}
