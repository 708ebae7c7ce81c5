package certpost.domain.certificate;

import certpost.domain.holder.DocumentType;
import certpost.domain.holder.MobileNumber;
import certpost.domain.holder.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * What the roster says of a certificate and its holder; of the document number only the last four characters are kept.
 *
 * @param mobile from the exam's registration: for notices about the window, at the counter where nobody has applied, and
 *            of an application that names another number
 */
public record RosterEntry(PersonName name, DocumentType documentType, String lastFour, CertificateNumber number,
        String level, String registrationCity, CheckStatus checkStatus, @Nullable MobileNumber mobile) {
    /** Stands where a certificate number was. */
    private static final CertificateNumber ERASED = new CertificateNumber("ERASED");

    /** The same without the number from the exam's registration. */
    public RosterEntry withoutMobile() {
        return new RosterEntry(name, documentType, lastFour, number, level, registrationCity, checkStatus, null);
    }

    /** What tells nobody from anybody else: without name, number of the certificate, and end of the document's number. */
    public RosterEntry erased() {
        return new RosterEntry(PersonName.ERASED, documentType, "", ERASED, level, registrationCity, checkStatus, null);
    }

    /** The end of a document's number may be nearly all of it. */
    @Override
    public String toString() {
        return "RosterEntry[" + String.join(", ", name.toString(), documentType.name(), "****", number.toString(),
                level, registrationCity, checkStatus.name(), String.valueOf(mobile)) + "]";
    }

    /** Whether nobody can tell any more whose it was. */
    public boolean isErased() {
        return number.value().equals(ERASED.value());
    }
}
