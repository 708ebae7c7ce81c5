package certpost.domain.certificate;

import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.window.ExamSession;
import java.util.Iterator;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Lists certificates that came to the counter by themselves, sent back or issued anew, by when they came. It lags a little
 * behind them: what it shows is to be looked up before it is acted upon.
 */
@FunctionalInterface
public interface CounterIndex {

    /**
     * Certificates in the order in which they came, read as they are asked for; an entry's order is by that time.
     *
     * @param shown of which cities of registration, in which exam sessions
     * @param after begins behind that place; null for the first
     */
    Iterator<Entry> waiting(BiPredicate<String, ExamSession> shown, @Nullable RegistrationOrder after);
}
