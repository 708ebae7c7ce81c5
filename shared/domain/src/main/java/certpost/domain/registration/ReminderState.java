package certpost.domain.registration;

/** How far a reminder has come. */
public enum ReminderState {
    /** Its number is not proved to be the holder's. */
    ASKED,
    /** It waits for the announcement. */
    CONFIRMED,
    /** Registration is announced and a notice is written; it is deleted when that is sent. */
    CALLED
}
