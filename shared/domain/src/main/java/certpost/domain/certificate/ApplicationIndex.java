package certpost.domain.certificate;

import certpost.domain.Page;
import certpost.domain.window.ExamSession;
import certpost.domain.window.WindowId;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lists certificates by exam session and applications by window. It lags a little behind the certificates: what it shows
 * is to be looked up before it is acted upon.
 */
public interface ApplicationIndex {

    /** One application, as the index shows it. */
    record Entry(RegistrationOrder order, CertificateKey key) {}

    /**
     * A window's applications that wait to be mailed, in order of registration, read as they are asked for, in constant
     * memory. What it shows as gone further is left out: nothing ever waits again in the same place of the order.
     *
     * @param after begins behind that place; null for the first
     */
    Iterator<Entry> waiting(WindowId window, @Nullable RegistrationOrder after);

    /** A page of a window's applications in order of registration. */
    Page<Entry> page(WindowId window, @Nullable String cursor, int limit);

    /** How many of a session's certificates are in which state; those that may not apply count as not eligible. */
    default Counts count(ExamSession session) {
        return count(session, _ -> true);
    }

    /** The same of those whose holders registered in such cities. */
    Counts count(ExamSession session, Predicate<String> registrationCity);

    /**
     * Certificates counted.
     *
     * @param notEligible how many have not applied and may not, by check status
     */
    record Counts(long roster, Map<CertificateState, Long> byState, long notEligible) {
        public Counts {
            byState = Map.copyOf(byState);
        }
    }
}
