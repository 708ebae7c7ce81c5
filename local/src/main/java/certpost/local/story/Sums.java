package certpost.local.story;

/** The end of a story: numbers that were counted at different doors, and equations that come with their verdict. */
final class Sums {
    private static final int COLUMNS = 48;

    private final Report report;

    Sums(Report report) {
        this.report = report;
    }

    void title() {
        report.title("Does it add up?");
    }

    /** A line between the numbers and the equations. */
    void rule() {
        report.say("");
    }

    void row(String english, String chinese, int count) {
        // A Chinese character takes two columns on a screen.
        int columns = english.length() + 1 + 2 * chinese.length();
        report.say(english + " " + chinese + " ".repeat(Math.max(1, COLUMNS - columns)) + "%6d".formatted(count));
    }

    void sum(String equation, int whole, int... parts) {
        int sum = 0;
        StringBuilder terms = new StringBuilder();
        for (int part : parts) {
            sum += part;
            terms.append(terms.isEmpty() ? "" : part < 0 ? " - " : " + ").append(Math.abs(part));
        }
        line(equation, whole + " = " + terms, whole == sum);
    }

    void same(String equation, int first, int... others) {
        boolean holds = true;
        StringBuilder terms = new StringBuilder().append(first);
        for (int other : others) {
            holds &= first == other;
            terms.append(" = ").append(other);
        }
        line(equation, terms.toString(), holds);
    }

    private void line(String equation, String numbers, boolean holds) {
        report.say("%-66s %-40s %s".formatted(equation, numbers, report.mark(holds)));
    }
}
