package certpost.aws.dynamodb;

import certpost.domain.calendar.WorkingYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A year's working days, in the table of reference data. */
final class WorkingYearItem {
    private WorkingYearItem() {}

    static Attributes of(WorkingYear year) {
        return new Attributes().text("source", year.source())
                .texts("off", texts(year.off()))
                .texts("work", texts(year.work()));
    }

    static WorkingYear read(String code, StoredItem item) {
        return new WorkingYear(Integer.parseInt(code), item.text("source"), dates(item.texts("off")),
                dates(item.texts("work")));
    }

    private static List<String> texts(Set<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toList();
    }

    private static Set<LocalDate> dates(List<String> days) {
        return days.stream().map(LocalDate::parse).collect(Collectors.toSet());
    }
}
