package certpost.aws.dynamodb;

import certpost.domain.certificate.Application;
import certpost.domain.batch.BatchId;
import certpost.domain.certificate.BatchPlace;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.Mailing;
import certpost.domain.certificate.Parcel;
import certpost.domain.parcel.Waybill;

/** A mailing that came back or whose paper was replaced, within a certificate's item. */
final class MailingItem {
    private MailingItem() {}

    static Attributes of(Mailing mailing) {
        Application application = mailing.application();
        return new Attributes().map("application", application == null ? null : ApplicationItem.of(application))
                .with(place(mailing.place()))
                .with(parcel(mailing.parcel()))
                .text("end", mailing.end().name());
    }

    static Mailing read(StoredItem item) {
        return new Mailing(item.mapIfAny("application").map(ApplicationItem::read).orElse(null), readPlace(item),
                readParcel(item), CertificateState.valueOf(item.text("end")));
    }

    static Attributes place(BatchPlace place) {
        return new Attributes().text("batchId", place.batch().toString()).number("batchSequence", place.sequence());
    }

    static BatchPlace readPlace(StoredItem item) {
        return new BatchPlace(BatchId.parse(item.text("batchId")).orElseThrow(),
                Math.toIntExact(item.number("batchSequence")));
    }

    static Attributes parcel(Parcel parcel) {
        return new Attributes().text("waybill", parcel.waybill().value()).number("attempts", parcel.attempts());
    }

    static Parcel readParcel(StoredItem item) {
        return new Parcel(new Waybill(item.text("waybill")), Math.toIntExact(item.number("attempts")));
    }
}
