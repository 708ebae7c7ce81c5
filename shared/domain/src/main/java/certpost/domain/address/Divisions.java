package certpost.domain.address;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The provinces, cities and districts of mainland China, by the names people write.
 *
 * <p>The official lists put a placeholder where a province has no city: 市辖区 and 县 in a municipality,
 * 省直辖县级行政区划 above a county-level unit under the province itself. People write 北京市 and 仙桃市 there; both
 * ways are known.
 */
public final class Divisions {

    private static final Set<String> MUNICIPAL_PLACEHOLDERS = Set.of("市辖区", "县");
    private static final String DIRECT_PLACEHOLDER = "直辖县级行政区划";

    private static final String TAB = "\t";

    /** A province's lines; its cities and their districts are made of them when they are first asked for. */
    private final Map<String, List<String>> lines = new LinkedHashMap<>();
    private final Map<String, Map<String, Set<String>>> known = new ConcurrentHashMap<>();

    /**
     * The divisions that lines {@code province<tab>city<tab>district,district,...} name; districts may be absent, blank
     * lines and lines that start with {@code #} are skipped. Any other line is an {@link IllegalArgumentException} that
     * gives its number.
     */
    public Divisions(Iterable<String> lines) {
        int number = 0;
        for (var line : lines) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                this.lines.computeIfAbsent(province(line, number), _ -> new ArrayList<>()).add(line.stripTrailing());
            }
        }
    }

    /** As {@link #Divisions(Iterable)}; the stream is read here and not closed. */
    public Divisions(Stream<String> lines) {
        this(lines.toList());
    }

    private static String province(String line, int number) {
        int city = line.indexOf(TAB) + 1;
        int end = city == 0 ? -1 : line.indexOf(TAB, city);
        boolean isWhole = city > 0 && !line.substring(0, city).isBlank()
                && !line.substring(city, end < 0 ? line.length() : end).isBlank()
                && (end < 0 || line.indexOf(TAB, end + 1) < 0);
        if (!isWhole) {
            throw new IllegalArgumentException("line " + number + " of the divisions is not province, city, districts");
        }
        return line.substring(0, city - 1);
    }

    private Map<String, Set<String>> cities(String province) {
        return known.computeIfAbsent(province, this::read);
    }

    private Map<String, Set<String>> read(String province) {
        Map<String, Set<String>> cities = new HashMap<>();
        for (var line : lines.getOrDefault(province, List.of())) {
            var cells = List.of(line.split(TAB, -1));
            var city = cells.get(1);
            var names = cells.size() == 3 && !cells.get(2).isBlank()
                    ? List.of(cells.get(2).split(","))
                    : List.<String>of();
            add(cities, city, names);
            if (MUNICIPAL_PLACEHOLDERS.contains(city)) {
                add(cities, province, names);
            } else if (city.endsWith(DIRECT_PLACEHOLDER)) {
                names.forEach(unit -> add(cities, unit, List.of(unit)));
            }
        }
        return cities;
    }

    private static void add(Map<String, Set<String>> cities, String city, List<String> names) {
        cities.computeIfAbsent(city, _ -> new HashSet<>()).addAll(names);
    }

    /** The names of the provinces, in the order of the lines. */
    public Set<String> provinces() {
        return Collections.unmodifiableSet(lines.keySet());
    }

    /** Whether this is the full name of a province, autonomous region or municipality, e.g. 广东省. */
    public boolean knowsProvince(String province) {
        return lines.containsKey(province);
    }

    /** Whether a province has this city, prefecture, or county-level unit of its own. */
    public boolean knowsCity(String province, String city) {
        return knowsProvince(province) && cities(province).containsKey(city);
    }

    /** Whether a city has this district, county or, where it has no districts, town. */
    public boolean knowsDistrict(String province, String city, String district) {
        return knowsProvince(province) && cities(province).getOrDefault(city, Set.of()).contains(district);
    }
}
