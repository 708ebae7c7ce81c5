package certpost.aws.dynamodb;

import certpost.domain.reference.Agency;
import java.util.List;
import java.util.Set;

/** An exam agency, in the table of reference data. */
final class AgencyItem {
    private static final String KIND = "agency";
    static final Expression ARE_ALL = ReferenceDataItem.isOfKind(KIND);

    private AgencyItem() {}

    static Attributes of(Agency agency) {
        return ReferenceDataItem.key(KIND, agency.code())
                .text("name", agency.name())
                .text("province", agency.province())
                .texts("cities", List.copyOf(agency.cities()))
                .text("source", agency.source());
    }

    static Agency read(StoredItem item) {
        return new Agency(ReferenceDataItem.code(item), item.text("name"), item.text("province"),
                Set.copyOf(item.texts("cities")), item.text("source"));
    }
}
