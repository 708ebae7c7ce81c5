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

    /** All years whose notice is loaded. */
    WorkingCalendar calendar();

    /** What postage costs. */
    Tariffs tariffs();
}
