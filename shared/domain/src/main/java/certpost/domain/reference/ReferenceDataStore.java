package certpost.domain.reference;

import certpost.domain.calendar.WorkingYear;

/** Keeps what staff load. */
public interface ReferenceDataStore {
    /** Stores an entry of the catalogue; true where there was none of that code. */
    boolean put(Qualification qualification);

    /** Stores an agency; true where there was none of that code. */
    boolean put(Agency agency);

    /** Stores a year's working days; true where that year was not loaded. */
    boolean put(WorkingYear year);
}
