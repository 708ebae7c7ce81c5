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
        String level, String registrationCity, CheckStatus checkStatus, @Nullable MobileNumber mobile) {}
