package certpost.domain.calendar;

/** Where the count of working days starts: the named policy of a window (R6). */
public enum CountingPolicy {

    /** The announcement day is day 1 if it is a working day, as the agencies' own notices count. The default. */
    INCLUSIVE,

    /** The count starts on the day after the announcement, as article 201 of the Civil Code has it. */
    EXCLUSIVE
}
