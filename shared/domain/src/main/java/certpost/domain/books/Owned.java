package certpost.domain.books;

import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.Reference;
import certpost.domain.parcel.Waybill;

/**
 * A waybill, and the certificate to which it belongs.
 *
 * @param reference the certificate's
 */
public record Owned(Waybill waybill, CertificateKey certificate, Reference reference) {}
