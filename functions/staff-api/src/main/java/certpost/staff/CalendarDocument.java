package certpost.staff;

import certpost.domain.calendar.WorkingYear;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.List;

/** A year's days off among the working days, and working days among the weekends. */
@Json
record CalendarDocument(int year, String source, List<LocalDate> off, List<LocalDate> work) {
    static CalendarDocument of(WorkingYear year) {
        return new CalendarDocument(year.year(), year.source(), List.copyOf(year.off()), List.copyOf(year.work()));
    }
}
