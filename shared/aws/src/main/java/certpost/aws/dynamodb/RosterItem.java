package certpost.aws.dynamodb;

import certpost.domain.certificate.CertificateId;
import certpost.domain.certificate.CertificateNumber;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.RosterEntry;
import certpost.domain.certificate.RosterIndex;
import certpost.domain.holder.DocumentType;
import certpost.domain.holder.MobileNumber;
import certpost.domain.holder.PersonName;

/** What the roster says, within a certificate's item, and the index of certificates by exam session. */
final class RosterItem {
    static final String INDEX = "roster";
    static final String SHARD = "rosterShard";

    private RosterItem() {}

    static Expression isIn(String shard) {
        return new Expression("#rosterShard = :shard", new Attributes().text(":shard", shard));
    }

    /** Behind a certificate, in the order of their ids. */
    static Expression isIn(String shard, CertificateId after) {
        return new Expression("#rosterShard = :shard AND #certificateId > :after",
                new Attributes().text(":shard", shard).text(":after", after.toString()));
    }

    static RosterIndex.Row row(StoredItem inIndex) {
        return new RosterIndex.Row(CertificateItem.key(inIndex), state(inIndex), checkStatus(inIndex),
                registrationCity(inIndex));
    }

    static CertificateState state(StoredItem inIndex) {
        return CertificateState.valueOf(inIndex.text("state"));
    }

    static CheckStatus checkStatus(StoredItem inIndex) {
        return CheckStatus.valueOf(inIndex.text("checkStatus"));
    }

    static String registrationCity(StoredItem inIndex) {
        return inIndex.text("registrationCity");
    }

    static Attributes of(RosterEntry entry) {
        MobileNumber mobile = entry.mobile();
        return new Attributes().text("name", entry.name().value())
                .text("documentType", entry.documentType().name())
                .text("lastFour", entry.lastFour())
                .text("certificateNumber", entry.number().value())
                .text("level", entry.level())
                .text("registrationCity", entry.registrationCity())
                .text("checkStatus", entry.checkStatus().name())
                .text("rosterMobile", mobile == null ? null : mobile.e164());
    }

    static RosterEntry read(StoredItem item) {
        return new RosterEntry(new PersonName(item.text("name")), DocumentType.valueOf(item.text("documentType")),
                item.text("lastFour"), new CertificateNumber(item.text("certificateNumber")), item.text("level"),
                registrationCity(item), checkStatus(item),
                item.textIfAny("rosterMobile").map(MobileNumber::new).orElse(null));
    }
}
