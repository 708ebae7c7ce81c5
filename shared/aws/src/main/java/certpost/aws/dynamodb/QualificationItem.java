package certpost.aws.dynamodb;

import certpost.domain.reference.Qualification;
import certpost.domain.reference.Qualification.Electronic;
import java.time.LocalDate;

/** An entry of the catalogue, in the table of reference data. */
final class QualificationItem {
    private static final String KIND = "qualification";
    static final Expression ARE_ALL = ReferenceDataItem.isOfKind(KIND);

    private QualificationItem() {}

    static Attributes key(String code) {
        return ReferenceDataItem.key(KIND, code);
    }

    static Attributes of(Qualification qualification) {
        return key(qualification.code()).text("nameZh", qualification.nameZh())
                .text("nameEn", qualification.nameEn())
                .texts("levels", qualification.levels())
                .flag("directMail", qualification.directMail())
                .text("electronic", qualification.electronic().name())
                .text("source", qualification.source())
                .text("validFrom", qualification.validFrom().toString());
    }

    static Qualification read(StoredItem item) {
        return new Qualification(ReferenceDataItem.code(item), item.text("nameZh"), item.text("nameEn"),
                item.texts("levels"), item.flag("directMail"), Electronic.valueOf(item.text("electronic")),
                item.text("source"), LocalDate.parse(item.text("validFrom")));
    }
}
