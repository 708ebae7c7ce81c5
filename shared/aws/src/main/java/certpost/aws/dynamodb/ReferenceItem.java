package certpost.aws.dynamodb;

import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.Reference;

/** The item that reserves a reference for a certificate, for ever. */
final class ReferenceItem {
    private ReferenceItem() {}

    static Attributes key(Reference reference) {
        return new Attributes().text("reference", reference.value());
    }

    static Attributes of(Reference reference, CertificateKey certificate) {
        return key(reference).with(CertificateItem.key(certificate));
    }

    /** Nobody has the reference, or that certificate has it. */
    static Expression isFreeFor(CertificateKey certificate) {
        return new Expression(
                "attribute_not_exists(#reference) OR (#certificateId = :certificateId AND #holderId = :holderId)",
                new Attributes().text(":certificateId", certificate.certificate().toString())
                        .text(":holderId", certificate.holder().value()));
    }

    static Reference reference(StoredItem item) {
        return new Reference(item.text("reference"));
    }

    static CertificateKey certificate(StoredItem item) {
        return CertificateItem.key(item);
    }
}
