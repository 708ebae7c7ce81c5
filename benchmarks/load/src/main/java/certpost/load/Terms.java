package certpost.load;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How a run is made.
 *
 * @param scenarios     which of {@link #ALL}
 * @param startRate     with how many requests a second the search for more begins
 * @param stepSeconds   how long each rate is held
 * @param sustained     submissions a second that the machine is known to sustain; empty to search
 * @param p99Millis     a rate is sustained when all are answered, and 99 of 100 within that time
 * @param rushSeconds   how long the rush takes; the window closes when two thirds of it are over
 * @param refusalMillis within what time 99 of 100 refusals have to come
 */
record Terms(List<String> scenarios, double startRate, double stepSeconds, OptionalDouble sustained, double p99Millis,
        double rushSeconds, double refusalMillis) {
    static final List<String> ALL = List.of("submit", "read", "mixed", "keys", "rush");

    /** From the properties {@code certpost.load.*}. */
    static Terms of(String choice) {
        List<String> scenarios = choice.equals("all") ? ALL : List.of(choice.split(",", -1));
        if (!ALL.containsAll(scenarios)) {
            throw new IllegalArgumentException("certpost.load is all, or some of " + ALL + ", not " + choice);
        }
        boolean quick = Boolean.getBoolean("certpost.load.quick");
        String known = System.getProperty("certpost.load.sustained", "");
        return new Terms(scenarios, number("rate", quick ? 20 : 40), number("seconds", quick ? 2 : 5),
                known.isBlank() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(known)),
                number("p99", 1000), number("rush-seconds", quick ? 6 : 30), number("refusal", 1000));
    }

    boolean has(String scenario) {
        return scenarios.contains(scenario);
    }

    private static double number(String name, double otherwise) {
        String value = System.getProperty("certpost.load." + name, "");
        return value.isBlank() ? otherwise : Double.parseDouble(value);
    }
}
