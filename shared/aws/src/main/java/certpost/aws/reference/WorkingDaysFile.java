package certpost.aws.reference;

import certpost.domain.calendar.WorkingYear;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The file of working days: by year, the notice and the days as {@code MM-dd}. */
@Json
record WorkingDaysFile(String about, Map<String, Days> years) {

    /** One year's days. */
    @Json
    record Days(String notice, List<String> off, List<String> work) {}

    List<WorkingYear> workingYears() {
        return years.entrySet().stream().map(entry -> workingYear(entry.getKey(), entry.getValue())).toList();
    }

    private static WorkingYear workingYear(String year, Days days) {
        return new WorkingYear(Integer.parseInt(year), days.notice(), dates(year, days.off()),
                dates(year, days.work()));
    }

    private static Set<LocalDate> dates(String year, List<String> days) {
        return days.stream().map(day -> LocalDate.parse(year + "-" + day)).collect(Collectors.toSet());
    }
}
