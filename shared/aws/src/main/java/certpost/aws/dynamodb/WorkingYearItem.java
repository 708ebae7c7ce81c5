package certpost.aws.dynamodb;

import certpost.domain.calendar.WorkingYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A year's working days, in the table of reference data. */
final class WorkingYearItem {
    private static final String KIND = "calendar";
    static final Expression ARE_ALL = ReferenceDataItem.isOfKind(KIND);

    private WorkingYearItem() {}

    static Attributes of(WorkingYear year) {
        return ReferenceDataItem.key(KIND, Integer.toString(year.year()))
                .text("source", year.source())
                .texts("off", texts(year.off()))
                .texts("work", texts(year.work()));
    }

    static WorkingYear read(StoredItem item) {
        return new WorkingYear(Integer.parseInt(ReferenceDataItem.code(item)), item.text("source"),
                dates(item.texts("off")), dates(item.texts("work")));
    }

    private static List<String> texts(Set<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toList();
    }

    private static Set<LocalDate> dates(List<String> days) {
        return days.stream().map(LocalDate::parse).collect(Collectors.toSet());
    }
}
