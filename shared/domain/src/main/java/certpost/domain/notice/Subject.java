package certpost.domain.notice;

import certpost.domain.certificate.CertificateId;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.registration.ReminderKey;

/** What a notice is about, and so who has the number that it goes to. */
public sealed interface Subject {

    /** A holder's certificate. */
    record OfCertificate(CertificateKey key) implements Subject {
        @Override
        public String id() {
            return key.certificate().toString();
        }
    }

    /** A holder's reminder that registration for an exam opens. */
    record OfReminder(ReminderKey key) implements Subject {
        @Override
        public String id() {
            return key.toString();
        }
    }

    /** Whether that may be a subject's id. */
    static boolean isId(String text) {
        return CertificateId.parse(text).isPresent() || ReminderKey.parse(text).isPresent();
    }

    /** Under which its notices are kept: no two subjects have the same. */
    String id();
}
