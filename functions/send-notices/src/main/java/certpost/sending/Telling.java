package certpost.sending;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.Fact;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeStore;
import certpost.sending.Attending.Attended;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns the facts of a certificate that has changed into notices, one for each fact and number, and attends to them. */
final class Telling {
    private final CertificateStore certificates;
    private final NoticeStore notices;
    private final Attending attending;

    Telling(CertificateStore certificates, NoticeStore notices, Attending attending) {
        this.certificates = certificates;
        this.notices = notices;
        this.attending = attending;
    }

    /**
     * Tells what has happened to a certificate and was not told yet.
     *
     * @param hasTime whether there is time for a call to the provider
     * @return false where time was over first; what is not told then is told by the next call
     */
    boolean tell(CertificateKey key, BooleanSupplier hasTime) {
        Optional<Certificate> found = certificates.find(key);
        return found.isEmpty() || tell(found.get(), hasTime);
    }

    private boolean tell(Certificate certificate, BooleanSupplier hasTime) {
        Map<String, Notice> known = notices.ofCertificate(certificate.key().certificate())
                .stream()
                .filter(notice -> notice.isOf(certificate.key()))
                .collect(Collectors.toMap(Notice::fact, Function.identity()));
        for (Fact fact : certificate.timeline()) {
            for (Notice needed : Notice.of(certificate, fact)) {
                Attended attended = Optional.ofNullable(known.get(needed.fact()))
                        .map(notice -> attending.attend(notice, certificate, hasTime))
                        .orElseGet(() -> attendFirst(needed, certificate, hasTime));
                if (attended == Attended.NO_TIME) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Who is overtaken attends to what the other has stored: the other may have had no time to tell it. */
    private Attended attendFirst(Notice needed, Certificate certificate, BooleanSupplier hasTime) {
        if (attending.comesTooLate(needed)) {
            return Attended.DONE;
        }
        Attended attended = attending.attendFirst(needed, certificate, hasTime);
        return attended == Attended.OVERTAKEN
                ? notices.find(needed.key())
                        .map(stored -> attending.attend(stored, certificate, hasTime))
                        .orElse(Attended.DONE)
                : attended;
    }
}
