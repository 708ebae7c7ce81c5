package certpost.aws.dynamodb;

import certpost.domain.books.Owned;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.Reference;
import certpost.domain.parcel.Waybill;

/** The item that says which certificate a waybill belongs to; it stands beside the carrier's events. */
final class WaybillItem {
    private static final String OWNER = "owner";
    static final Expression IS_OWNER = new Expression("#event = :owner", new Attributes().text(":owner", OWNER));

    private WaybillItem() {}

    static Attributes key(Waybill waybill) {
        return new Attributes().text("waybill", waybill.value()).text("event", OWNER);
    }

    static Attributes of(Waybill waybill, Certificate certificate) {
        return key(waybill).text("reference", certificate.reference().value())
                .with(CertificateItem.key(certificate.key()));
    }

    /** Nobody has the waybill, or that certificate has it. */
    static Expression isFreeFor(CertificateKey certificate) {
        return new Expression(
                "attribute_not_exists(#waybill) OR (#certificateId = :certificateId AND #holderId = :holderId)",
                new Attributes().text(":certificateId", certificate.certificate().toString())
                        .text(":holderId", certificate.holder().value()));
    }

    static Waybill waybill(StoredItem item) {
        return new Waybill(item.text("waybill"));
    }

    static CertificateKey owner(StoredItem item) {
        return CertificateItem.key(item);
    }

    static Owned owned(StoredItem item) {
        return new Owned(waybill(item), owner(item), new Reference(item.text("reference")));
    }
}
