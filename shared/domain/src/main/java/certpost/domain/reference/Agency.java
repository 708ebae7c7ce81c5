package certpost.domain.reference;

import certpost.domain.Mistake;
import certpost.domain.text.PlainText;
import certpost.domain.window.ExamSession;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An exam agency, as staff load it.
 *
 * @param province full name of its province
 * @param cities full names of the cities whose holders it serves; none where it is the agency of the whole province
 * @param source where these claims come from
 * @param latePolicy what it does with late applications (R16)
 * @param proxyCollection whether it gives certificates to those whom holders send (R17)
 * @param secondPerson whether what touches many people waits for a second person of the agency
 */
public record Agency(String code, String name, String province, Set<String> cities, String source,
        LatePolicy latePolicy, boolean proxyCollection, boolean secondPerson) {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_DIVISION = 20;
    private static final int LONGEST_SOURCE = 500;
    private static final int MOST_CITIES = 50;

    /** An agency that has switched nothing on. */
    public Agency(String code, String name, String province, Set<String> cities, String source) {
        this(code, name, province, cities, source, LatePolicy.NONE, false, false);
    }

    /** The same, in which nothing is left to one person. */
    public Agency withSecondPerson() {
        return new Agency(code, name, province, cities, source, latePolicy, proxyCollection, true);
    }

    public Agency {
        cities = Collections.unmodifiableSortedSet(new TreeSet<>(cities));
        List<Mistake> mistakes = mistakes(code, name, province, cities, source);
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(mistakes.toString());
        }
    }

    /** All that is wrong with what an agency would be made of, as {@link PlainText}; whether the divisions exist is for
     * the caller to say. */
    public static List<Mistake> mistakes(String code, String name, String province, Collection<String> cities,
            String source) {
        var mistakes = new ArrayList<Mistake>(ExamSession.code("code", code).mistakes());
        mistakes.addAll(PlainText.mistakes("name", name, LONGEST_NAME));
        mistakes.addAll(PlainText.mistakes("province", province, LONGEST_DIVISION));
        mistakes.addAll(PlainText.mistakes("source", source, LONGEST_SOURCE));
        if (cities.size() > MOST_CITIES) {
            mistakes.add(new Mistake("cities", "out-of-range", "at most " + MOST_CITIES + " cities"));
        }
        for (String city : cities) {
            mistakes.addAll(PlainText.mistakes("cities", city, LONGEST_DIVISION));
        }
        return mistakes;
    }

    /** Whether it is the agency of its whole province. */
    public boolean isProvincial() {
        return cities.isEmpty();
    }

    /** Whether it serves holders of that city, however their roster writes it: 广州市 or 广州. */
    boolean serves(String registrationCity) {
        return cities.stream().anyMatch(city -> bare(city).equals(bare(registrationCity)));
    }

    private static String bare(String city) {
        return city.length() > 2 && city.endsWith("市") ? city.substring(0, city.length() - 1) : city;
    }
}
