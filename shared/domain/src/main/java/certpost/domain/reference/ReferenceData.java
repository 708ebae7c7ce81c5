package certpost.domain.reference;

import certpost.domain.calendar.CountingPolicy;
import certpost.domain.calendar.DeadlineOutcome;
import certpost.domain.calendar.WorkingCalendar;
import certpost.domain.postage.Tariffs;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Facts that staff load without a release; what is shipped holds until staff load something newer. */
public interface ReferenceData {
    /** The catalogue, by code. */
    List<Qualification> qualifications();

    /** One entry of the catalogue. */
    Optional<Qualification> qualification(String code);

    /** All years whose notice is loaded, as known some seconds ago at the most. */
    WorkingCalendar calendar();

    /** All years whose notice is loaded, read now: only this calendar may refuse a year. */
    WorkingCalendar calendarNow();

    /** The end of a window (R5, R6); a year that is missing is looked for once more before it is refused (R8). */
    default DeadlineOutcome deadline(LocalDate announcedOn, int workingDays, CountingPolicy policy) {
        return switch (calendar().deadline(announcedOn, workingDays, policy)) {
            case DeadlineOutcome.Counted counted -> counted;
            case DeadlineOutcome.CalendarMissing _ -> calendarNow().deadline(announcedOn, workingDays, policy);
        };
    }

    /** The exam agencies that staff have loaded, as known some seconds ago at the most. */
    Agencies agencies();

    /** The exam agencies, read now. */
    Agencies agenciesNow();

    /** What postage costs. */
    Tariffs tariffs();
}
