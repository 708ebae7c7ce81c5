package certpost.domain.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * For how long what of a certificate is kept, by the deployment's own rule. All is counted from the last act on a
 * certificate that has reached its holder; what is open, on its way, or waits at the counter is kept whatever its age.
 *
 * @param address mobile numbers, recipients and addresses
 * @param application what else there is of the application: when, for which window, by which channel
 * @param roster what the roster says of whose certificate it is
 */
public record CertificateRetention(Duration address, Duration application, Duration roster) {
    /** By which nothing is ever erased. */
    public static final CertificateRetention FOR_EVER = ofDays(1_000_000, 1_000_000, 1_000_000);

    public CertificateRetention {
        if (address.compareTo(application) > 0 || application.compareTo(roster) > 0) {
            throw new IllegalArgumentException(
                    "mobile and address are kept no longer than their application, and that no longer than its roster row");
        }
    }

    /** For so many days. */
    public static CertificateRetention ofDays(long address, long application, long roster) {
        return new CertificateRetention(Duration.ofDays(address), Duration.ofDays(application),
                Duration.ofDays(roster));
    }

    /**
     * When the way of a certificate has ended: the last act on it; empty where it has not. The carrier's clock alone never
     * ends it before our own last act.
     */
    public static Optional<Instant> end(Certificate certificate) {
        return certificate.state().isEnd()
                ? certificate.timeline().stream().map(Fact::at).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** What is kept of a certificate at that time; the very same where that is all. */
    public Certificate of(Certificate certificate, Instant now) {
        Instant end = end(certificate).orElse(Instant.MAX);
        if (!isOver(address, end, now)) {
            return certificate;
        }
        Certificate left = isOver(application, end, now)
                ? certificate.keeping(certificate.roster().withoutMobile(), null,
                        certificate.earlier().stream().map(Mailing::withoutApplication).toList())
                : withoutAddress(certificate);
        Certificate kept = isOver(roster, end, now)
                ? left.keeping(left.roster().erased(), left.application(), left.earlier())
                : left;
        return kept.equals(certificate) ? certificate : kept;
    }

    /** Whether nobody can tell any more whose it was: to everybody who asks for it, it is not there. */
    public boolean isForgotten(Certificate certificate, Instant now) {
        return certificate.roster().isErased() || of(certificate, now).roster().isErased();
    }

    /** Without mobile numbers, recipients and addresses. */
    public static Certificate withoutAddress(Certificate certificate) {
        Application application = certificate.application();
        List<Mailing> earlier = certificate.earlier().stream().map(Mailing::withoutAddress).toList();
        return certificate.keeping(certificate.roster().withoutMobile(),
                application == null ? null : application.withoutForm(), earlier);
    }

    private static boolean isOver(Duration kept, Instant end, Instant now) {
        return !end.equals(Instant.MAX) && !now.isBefore(end.plus(kept));
    }
}
