package certpost.reconciling;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateId;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.Fact;
import certpost.domain.notice.Notice;
import certpost.domain.window.WindowId;
import java.time.InstantSource;
import java.util.Optional;

/** Has others do what they missed: a sweep tells of a fact, and closing looks at a window again. It does neither itself. */
final class Healing {
    private final Stores stores;
    private final InstantSource clock;

    Healing(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /** Writes the notice under which a fact is told, unless it is there; whether it is there then. */
    boolean tellsOf(CertificateKey key, String told) {
        Optional<Notice> needed = stores.certificates().find(key).flatMap(certificate -> needed(certificate, told));
        return needed.isPresent() && (stores.notices().add(needed.get()) || isThere(key.certificate(), needed.get()));
    }

    /** Makes a window due for another look, unless it is; whether it is due then. */
    boolean looksAgain(WindowId window) {
        return stores.closings().lookAgain(window, clock.instant()) || !stores.closings().isFinished(window);
    }

    private boolean isThere(CertificateId certificate, Notice notice) {
        return stores.notices().ofCertificate(certificate).stream().anyMatch(each -> each.fact().equals(notice.fact()));
    }

    private static Optional<Notice> needed(Certificate certificate, String told) {
        return certificate.timeline()
                .stream()
                .flatMap((Fact fact) -> Notice.of(certificate, fact).stream())
                .filter(notice -> notice.fact().equals(told))
                .findFirst();
    }
}
