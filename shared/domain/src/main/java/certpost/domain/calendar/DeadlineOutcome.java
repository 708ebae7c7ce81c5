package certpost.domain.calendar;

/** The answer to a request for a deadline. */
public sealed interface DeadlineOutcome {

    /** Every day looked at was in a known year. */
    record Counted(Deadline deadline) implements DeadlineOutcome {}

    /**
     * The count met a year whose notice is not loaded; nothing is guessed (R8).
     *
     * @param year the first such year
     */
    record CalendarMissing(int year) implements DeadlineOutcome {}
}
