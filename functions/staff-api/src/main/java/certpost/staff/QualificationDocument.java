package certpost.staff;

import certpost.domain.Page;
import certpost.domain.reference.Qualification;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A qualification as everybody sees it, and as staff send it. */
@Json
record QualificationDocument(String code, String nameZh, String nameEn, List<String> levels, boolean directMail,
        String electronic, String source, LocalDate validFrom) {

    /** A part of the catalogue, by code. */
    @Json
    record Catalogue(List<QualificationDocument> qualifications, @Nullable String next) {}

    static QualificationDocument of(Qualification one) {
        return new QualificationDocument(one.code(), one.nameZh(), one.nameEn(), one.levels(), one.directMail(),
                one.electronic().name(), one.source(), one.validFrom());
    }

    static Catalogue catalogue(Page<Qualification> page) {
        return new Catalogue(page.items().stream().map(QualificationDocument::of).toList(), page.next());
    }
}
