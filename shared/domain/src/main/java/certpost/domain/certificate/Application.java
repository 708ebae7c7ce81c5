package certpost.domain.certificate;

import certpost.domain.window.WindowId;
import java.time.Instant;

/**
 * A holder's wish to have a certificate mailed, as accepted.
 *
 * @param registeredAt when the server received it first; amendments keep it, withdrawing gives it up
 * @param registeredBy the write that registered it
 * @param acknowledges the fact whose notice goes to the mobile number as it is now
 */
public record Application(ApplicationForm form, WindowId window, Instant registeredAt, String registeredBy,
        String acknowledges) {

    /** A new application, received at that time. */
    static Application registered(ApplicationForm form, WindowId window, Instant receivedAt, Fact applied,
            String writeId) {
        return new Application(form, window, receivedAt, writeId, applied.id());
    }
}
