package certpost.domain.calendar;

/** What a date is in the working calendar, and why. */
public enum DayKind {

    /** Monday to Friday, with no holiday on it. */
    WORKDAY("working day", true),

    /** Saturday or Sunday, not swapped. */
    WEEKEND("weekend", false),

    /** Monday to Friday, off by the year's notice. */
    HOLIDAY("holiday", false),

    /** Saturday or Sunday, worked by the year's notice. */
    MAKE_UP_WORKDAY("make-up working day", true);

    private final String words;
    private final boolean working;

    DayKind(String words, boolean working) {
        this.words = words;
        this.working = working;
    }

    /** The kind in plain English, e.g. {@code make-up working day}. */
    public String words() {
        return words;
    }

    /** Whether people work on such a day. */
    public boolean isWorking() {
        return working;
    }
}
