package certpost.sending;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeStore;
import certpost.sending.Attending.Attended;
import java.util.List;
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
        List<Notice> needed = certificate.timeline()
                .stream()
                .flatMap(fact -> Notice.of(certificate, fact).stream())
                .toList();
        boolean nothingKnown = needed.isEmpty() || isTheFirst(needed, certificate);
        Map<String, Notice> known = nothingKnown ? Map.of() : known(certificate);
        for (Notice each : needed) {
            Attended attended = Optional.ofNullable(known.get(each.fact()))
                    .map(notice -> attending.attend(notice, certificate, hasTime))
                    .orElseGet(() -> attendFirst(each, certificate, hasTime));
            if (attended == Attended.NO_TIME) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether all that there is to tell has just happened: then most likely nothing is stored of it, and who stores it
     * is told if that is wrong. So nothing is looked up for an application, of which all holders are told.
     */
    private static boolean isTheFirst(List<Notice> needed, Certificate certificate) {
        return needed.size() == 1
                && needed.getFirst().factIn(certificate).equals(Optional.of(certificate.timeline().getLast()));
    }

    private Map<String, Notice> known(Certificate certificate) {
        return notices.ofCertificate(certificate.key().certificate())
                .stream()
                .filter(notice -> notice.isOf(certificate.key()))
                .collect(Collectors.toMap(Notice::fact, Function.identity()));
    }

    /** Who is overtaken attends to what the other has stored: the other may have had no time to tell it. */
    private Attended attendFirst(Notice needed, Certificate certificate, BooleanSupplier hasTime) {
        if (attending.comesTooLate(needed)) {
            return Attended.UNCHANGED;
        }
        Attended attended = attending.attendFirst(needed, certificate, hasTime);
        return attended == Attended.OVERTAKEN
                ? notices.find(needed.key())
                        .map(stored -> attending.attend(stored, certificate, hasTime))
                        .orElse(Attended.UNCHANGED)
                : attended;
    }
}
