package certpost.domain.books;

/**
 * What is counted of an exam session. {@code roster = applied + rejected + withdrawn + notApplied + notEligible
 * + collected + reissued}; {@code applied + mailedBefore = waiting + batched}; {@code batched = listed = toBeMailed + waybills};
 * {@code waybills = onTheWay + outcomes}; {@code facts = notices}.
 */
public enum Count {
    ROSTER("roster"),
    /** With an application that is to be, or was, mailed. */
    APPLIED("applied"),
    /** Refused at closing, or by the agency. */
    REJECTED("rejected"),
    WITHDRAWN("withdrawn"),
    NOT_APPLIED("notApplied"),
    /** Not applied for, and not to be applied for. */
    NOT_ELIGIBLE("notEligible"),
    /** Handed over at the counter without having been mailed. */
    COLLECTED("collected"),
    /** With a new paper asked for or issued, which nobody has mailed or is to mail yet. */
    REISSUED("reissued"),
    /** Mailings that came back, or whose papers were replaced since; listed, and each with its waybill, for ever. */
    MAILED_BEFORE("mailedBefore"),
    /** Applied for, in an agency's queue or in a window for direct mail that is not done with. */
    WAITING("waiting"),
    /** In the place that a list gives it. */
    BATCHED("batched"),
    /** Entries of sealed lists, counted in the lists. */
    LISTED("listed"),
    TO_BE_MAILED("toBeMailed"),
    /** With a waybill that belongs to it. */
    WAYBILLS("waybills"),
    ON_THE_WAY("onTheWay"),
    /** Delivered, collected, or with the agency. */
    OUTCOMES("outcomes"),
    /** Facts that a holder has to be told of. */
    FACTS("facts"),
    /** Notices of such facts. */
    NOTICES("notices");

    private final String label;

    Count(String label) {
        this.label = label;
    }

    /** The name in answers and logs. */
    public String label() {
        return label;
    }
}
