package certpost.domain.certificate;

import certpost.domain.certificate.ApplicationIndex.Entry;
import java.util.Iterator;
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
     * @param after begins behind that place; null for the first
     */
    Iterator<Entry> waiting(@Nullable RegistrationOrder after);
}
