package certpost.local.simulate;

/**
 * The carrier's codes for returns, which no source settles: invented for this machine alone, and of a form that nobody
 * can take for a real one.
 */
public final class TrialCodes {
    static final String RETURNING = "TRIAL1";
    static final String RETURNED = "TRIAL2";
    /** Stands for whatever the carrier has that nobody knows of. */
    static final String UNKNOWN = "TRIAL9";

    /** As the template's parameter {@code CarrierCodes} wants them. */
    public static final String PARAMETER = RETURNING + "=RETURNING," + RETURNED + "=RETURNED";

    private TrialCodes() {}
}
