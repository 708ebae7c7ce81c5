package certpost.domain.reference;

import certpost.domain.calendar.WorkingCalendar;
import certpost.domain.postage.Tariffs;
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

    /** What postage costs. */
    Tariffs tariffs();
}
