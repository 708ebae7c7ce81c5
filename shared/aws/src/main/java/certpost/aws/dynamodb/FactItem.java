package certpost.aws.dynamodb;

import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.holder.MobileNumber;

/** A fact within a certificate's item. */
final class FactItem {
    private FactItem() {}

    static Attributes of(Fact fact) {
        MobileNumber takenFrom = fact.takenFrom();
        return new Attributes().text("id", fact.id())
                .text("kind", fact.kind().name())
                .instant("at", fact.at())
                .text("detail", fact.detail())
                .text("by", fact.by().isEmpty() ? null : fact.by())
                .text("takenFrom", takenFrom == null ? null : takenFrom.e164());
    }

    static Fact read(StoredItem item) {
        return new Fact(item.text("id"), FactKind.valueOf(item.text("kind")), item.instant("at"), item.text("detail"),
                item.textIfAny("by").orElse(""), item.textIfAny("takenFrom").map(MobileNumber::new).orElse(null));
    }
}
