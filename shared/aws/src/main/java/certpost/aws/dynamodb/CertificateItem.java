package certpost.aws.dynamodb;

import certpost.domain.certificate.Application;
import certpost.domain.certificate.BatchPlace;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateId;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.HolderLimit;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.Parcel;
import certpost.domain.certificate.Reference;
import certpost.domain.holder.HolderId;
import java.util.List;

/** A certificate's item: its attributes, its key, and the conditions under which it is written. */
final class CertificateItem {
    /** The id of the writes by which certificates enter. */
    static final String BY_ROSTER = "roster";
    static final Expression IS_ABSENT = Expression.of("attribute_not_exists(#holderId)");

    /** There is such a certificate, it is cleared, nobody has applied, and not too often before. */
    static final Expression MAY_BE_APPLIED_FOR = new Expression(
            "attribute_exists(#holderId) AND #checkStatus = :cleared AND #state = :notApplied"
                    + " AND attribute_not_exists(#application) AND size(#timeline) < :mostFacts",
            new Attributes().text(":cleared", CheckStatus.CLEARED.name())
                    .text(":notApplied", CertificateState.NOT_APPLIED.name())
                    .number(":mostFacts", HolderLimit.IN_ALL));

    private CertificateItem() {}

    static Attributes key(CertificateKey key) {
        return new Attributes().text("holderId", key.holder().value())
                .text("certificateId", key.certificate().toString());
    }

    static CertificateKey key(StoredItem item) {
        return new CertificateKey(new HolderId(item.text("holderId")),
                CertificateId.parse(item.text("certificateId")).orElseThrow());
    }

    static Expression isOfHolder(HolderId holder) {
        return new Expression("#holderId = :holderId", new Attributes().text(":holderId", holder.value()));
    }

    /** It is as it was before that change. */
    static Expression isBefore(Certificate changed) {
        return new Expression("#version = :before", new Attributes().number(":before", changed.version() - 1));
    }

    /** Whether the item is what that write has stored. */
    static boolean isWrittenBy(StoredItem item, Certificate changed, String writeId) {
        return item.number("version") == changed.version() && item.text("writeId").equals(writeId);
    }

    /** Becomes applied for, as {@link Certificate#submit} has it. */
    static Expression applied(CertificateKey key, Application application, Fact applied, String writeId) {
        return new Expression(
                "SET #state = :state, #application = :application, #applicationShard = :shard,"
                        + " #registration = :registration, #timeline = list_append(#timeline, :facts),"
                        + " #revision = #version + :one, #version = #version + :one, #writeId = :writeId",
                ApplicationItem.inIndex(key, application, ":shard", ":registration")
                        .text(":state", CertificateState.APPLIED.name())
                        .map(":application", ApplicationItem.of(application))
                        .maps(":facts", List.of(FactItem.of(applied)))
                        .number(":one", 1)
                        .text(":writeId", writeId));
    }

    static Attributes of(Certificate certificate, String writeId) {
        Attributes item = key(certificate.key()).text("reference", certificate.reference().value())
                .text("state", certificate.state().name())
                .maps("timeline", certificate.timeline().stream().map(FactItem::of).toList())
                .number("revision", certificate.revision())
                .number("version", certificate.version())
                .text("writeId", writeId);
        item.text(RosterItem.SHARD, Shard.of(certificate.key().certificate().session(), certificate.key()));
        item.with(RosterItem.of(certificate.roster()));
        Application application = certificate.application();
        if (application != null) {
            item.map("application", ApplicationItem.of(application))
                    .with(ApplicationItem.inIndex(certificate.key(), application, "applicationShard", "registration"));
        }
        BatchPlace batch = certificate.batch();
        if (batch != null) {
            item.with(MailingItem.place(batch));
        }
        Parcel parcel = certificate.parcel();
        if (parcel != null) {
            item.with(MailingItem.parcel(parcel));
        }
        if (!certificate.earlier().isEmpty()) {
            item.maps("earlier", certificate.earlier().stream().map(MailingItem::of).toList());
        }
        return item.with(CounterItem.of(certificate));
    }

    static Certificate read(StoredItem item) {
        return new Certificate(key(item), new Reference(item.text("reference")), RosterItem.read(item),
                CertificateState.valueOf(item.text("state")),
                item.mapIfAny("application").map(ApplicationItem::read).orElse(null),
                item.has("batchId") ? MailingItem.readPlace(item) : null,
                item.has("waybill") ? MailingItem.readParcel(item) : null,
                item.has("earlier") ? item.maps("earlier").stream().map(MailingItem::read).toList() : List.of(),
                item.maps("timeline").stream().map(FactItem::read).toList(), item.number("revision"),
                item.number("version"));
    }
}
