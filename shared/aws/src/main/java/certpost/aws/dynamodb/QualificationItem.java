package certpost.aws.dynamodb;

import certpost.domain.reference.Qualification;
import certpost.domain.reference.Qualification.Electronic;
import java.time.LocalDate;

/** An entry of the catalogue, in the table of reference data. */
final class QualificationItem {
    private QualificationItem() {}

    static Attributes of(Qualification qualification) {
        return new Attributes().text("nameZh", qualification.nameZh())
                .text("nameEn", qualification.nameEn())
                .texts("levels", qualification.levels())
                .flag("directMail", qualification.directMail())
                .text("electronic", qualification.electronic().name())
                .text("source", qualification.source())
                .text("validFrom", qualification.validFrom().toString());
    }

    static Qualification read(String code, StoredItem item) {
        return new Qualification(code, item.text("nameZh"), item.text("nameEn"), item.texts("levels"),
                item.flag("directMail"), Electronic.valueOf(item.text("electronic")), item.text("source"),
                LocalDate.parse(item.text("validFrom")));
    }
}
