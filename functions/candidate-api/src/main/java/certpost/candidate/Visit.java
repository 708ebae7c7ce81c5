package certpost.candidate;

import certpost.aws.http.Request;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.IfMatch;
import certpost.domain.window.SessionWindows;
import java.time.Instant;

/**
 * A request to change something, and what it is about.
 *
 * @param key the certificate, as it would be that holder's
 * @param windows those of its exam session, up to some seconds old
 */
record Visit(Request request, CertificateKey key, SessionWindows windows) {

    /** The time by which the deadline is decided (R9). */
    Instant receivedAt() {
        return request.receivedAt();
    }

    IfMatch ifMatch() {
        return IfMatch.of(request.header("if-match").orElse(null));
    }

    /** The gateway's request id names the write, so that a write whose answer was lost is known again. */
    String writeId() {
        return request.id();
    }
}
