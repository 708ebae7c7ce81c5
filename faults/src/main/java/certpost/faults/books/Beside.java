package certpost.faults.books;

import java.util.List;

/**
 * That somebody is told of a fact beside whoever the application names.
 *
 * @param kind of the notice: {@code MOBILE_CHANGED} to the number before, {@code OTHER_NUMBER} to the roster's
 * @param number in E.164
 */
record Beside(String kind, String number) {
    static final String BEFORE = "MOBILE_CHANGED";
    static final String ROSTER = "OTHER_NUMBER";
    static final List<String> KINDS = List.of(BEFORE, ROSTER);
}
