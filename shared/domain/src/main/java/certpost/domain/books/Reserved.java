package certpost.domain.books;

import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.Reference;

/** A reference, and the certificate for which it is reserved. */
public record Reserved(Reference reference, CertificateKey certificate) {}
