package certpost.aws.dynamodb;

import certpost.domain.reference.Agency;
import certpost.domain.reference.LatePolicy;
import java.util.List;
import java.util.Set;

/** An exam agency, in the table of reference data. */
final class AgencyItem {
    private AgencyItem() {}

    static Attributes of(Agency agency) {
        return new Attributes().text("name", agency.name())
                .text("province", agency.province())
                .texts("cities", List.copyOf(agency.cities()))
                .text("source", agency.source())
                .text("latePolicy", agency.latePolicy().name())
                .flag("proxyCollection", agency.proxyCollection())
                .flag("secondPerson", agency.secondPerson());
    }

    static Agency read(String code, StoredItem item) {
        return new Agency(code, item.text("name"), item.text("province"), Set.copyOf(item.texts("cities")),
                item.text("source"), LatePolicy.valueOf(item.text("latePolicy")), item.flag("proxyCollection"),
                item.flag("secondPerson"));
    }
}
