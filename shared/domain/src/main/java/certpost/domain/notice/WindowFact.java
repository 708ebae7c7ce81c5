package certpost.domain.notice;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A fact about a window, rather than about a certificate, that one holder is told: told once, since its id names all of
 * it.
 *
 * @param version of the window, which grows whenever its end is moved: so an end that comes back is another fact
 * @param closesAt the end that is told
 */
public record WindowFact(Occasion occasion, WindowId window, long version, Instant closesAt) {
    private static final Pattern ID = Pattern.compile("([a-z-]+)\\.([a-z0-9-]+)\\.([0-9]{1,18})\\.([0-9T:.Z-]+)");

    /** What is to be told of a window as it is. */
    public static WindowFact of(Occasion occasion, Window window) {
        return new WindowFact(occasion, window.id(), window.version(), window.closesAt());
    }

    /** What a notice tells of a window; empty where it tells a fact of the certificate's own. */
    public static Optional<WindowFact> of(Notice notice) {
        var parts = ID.matcher(notice.fact());
        return parts.matches()
                ? Occasion.of(parts.group(1))
                        .map(occasion -> new WindowFact(occasion, new WindowId(parts.group(2)),
                                Long.parseLong(parts.group(3)), Instant.parse(parts.group(4))))
                : Optional.empty();
    }

    /** The fact's id among a certificate's notices, e.g. {@code opened.gd-social-worker-2025.1.2025-10-11T16:00:00Z}. */
    public String id() {
        return "%s.%s.%d.%s".formatted(occasion.code(), window, version, closesAt);
    }

    /** Whether the window still closes when the fact says. */
    public boolean isTrueOf(Window now) {
        return now.id().equals(window) && now.version() == version && now.closesAt().equals(closesAt);
    }

    /**
     * Whether it is this certificate's holder who is to be told: someone who may apply and whose number the roster has;
     * and, but for a moved end, who has not applied.
     */
    public boolean concerns(Certificate certificate) {
        return certificate.roster().checkStatus() == CheckStatus.CLEARED && certificate.roster().mobile() != null
                && (occasion == Occasion.MOVED || certificate.state() == CertificateState.NOT_APPLIED);
    }
}
