package certpost.local.story;

/** What a holder does in the story, and how many do it; all 200 come at once. */
enum Part {
    APPLIES(130, "apply once and leave it at that"),
    LIVES_ABROAD(4, "apply for Hong Kong, Macau, Taiwan and abroad"),
    LIVES_IN_A_NEW_DISTRICT(2, "apply with a district no list knows: taken, with a warning"),
    AMENDS(8, "apply, and will change the address"),
    AMENDS_CAREFULLY(4, "apply, and will change it from two devices (If-Match)"),
    CORRECTS_MOBILE(4, "apply with a wrong digit in the mobile number"),
    WITHDRAWS(6, "apply, and will withdraw"),
    RETURNS(2, "apply, will withdraw, and apply again"),
    MAKES_MISTAKES(7, "make mistakes and give up"),
    CORRECTS_MISTAKES(5, "make mistakes and put them right"),
    IS_NOT_CLEARED(18, "have not been cleared (未审核, 需补充材料, 审核不通过)"),
    REACHES_FOR_ANOTHERS(4, "try another holder's certificate"),
    COMES_LATE(6, "only look, and will come back late"),
    NEVER_COMES(0, "never come: the rest of the roster");

    private final int count;
    private final String does;

    Part(int count, String does) {
        this.count = count;
        this.does = does;
    }

    int count() {
        return count;
    }

    String does() {
        return does;
    }

    /** Whether the first request of this holder is an application that is taken. */
    boolean appliesAtOnce() {
        return compareTo(RETURNS) <= 0;
    }

    /** Whether this holder amends or withdraws while the window is open. */
    boolean changesLater() {
        return switch (this) {
            case AMENDS, AMENDS_CAREFULLY, CORRECTS_MOBILE, WITHDRAWS, RETURNS -> true;
            default -> false;
        };
    }

    /** Whether this holder's application is live when the window has closed. */
    boolean inTheEnd() {
        return (appliesAtOnce() && this != WITHDRAWS) || this == CORRECTS_MISTAKES;
    }
}
