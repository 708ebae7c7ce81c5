package certpost.meter;

/**
 * What requests are counted by.
 *
 * @param caller the function
 * @param operation e.g. {@code UpdateItem}
 * @param tables the tables that it touches, in order, separated by blanks
 * @param outcome {@code OK}, or the name of DynamoDB's error
 */
public record Kind(String caller, String operation, String tables, String outcome) {
    static final String FINE = "OK";

    public boolean isFine() {
        return outcome.equals(FINE);
    }
}
