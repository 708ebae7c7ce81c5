package certpost.domain.address;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final Map<String, Map<String, Set<String>>> districts = new LinkedHashMap<>();

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
                read(line.stripTrailing().split("\t", -1), number);
            }
        }
    }

    /** As {@link #Divisions(Iterable)}; the stream is read here and not closed. */
    public Divisions(Stream<String> lines) {
        this(lines.toList());
    }

    private void read(String[] cells, int number) {
        if (cells.length < 2 || cells.length > 3 || cells[0].isBlank() || cells[1].isBlank()) {
            throw new IllegalArgumentException("line " + number + " of the divisions is not province, city, districts");
        }
        var province = cells[0];
        var city = cells[1];
        var names = cells.length == 3 && !cells[2].isBlank() ? List.of(cells[2].split(",")) : List.<String>of();
        add(province, city, names);
        if (MUNICIPAL_PLACEHOLDERS.contains(city)) {
            add(province, province, names);
        } else if (city.endsWith(DIRECT_PLACEHOLDER)) {
            names.forEach(unit -> add(province, unit, List.of(unit)));
        }
    }

    private void add(String province, String city, List<String> names) {
        districts.computeIfAbsent(province, _ -> new LinkedHashMap<>())
                .computeIfAbsent(city, _ -> new HashSet<>())
                .addAll(names);
    }

    /** The names of the provinces, in the order of the lines. */
    public Set<String> provinces() {
        return Collections.unmodifiableSet(districts.keySet());
    }

    /** Whether this is the full name of a province, autonomous region or municipality, e.g. 广东省. */
    public boolean knowsProvince(String province) {
        return districts.containsKey(province);
    }

    /** Whether a province has this city, prefecture, or county-level unit of its own. */
    public boolean knowsCity(String province, String city) {
        return districts.getOrDefault(province, Map.of()).containsKey(city);
    }

    /** Whether a city has this district, county or, where it has no districts, town. */
    public boolean knowsDistrict(String province, String city, String district) {
        return districts.getOrDefault(province, Map.of()).getOrDefault(city, Set.of()).contains(district);
    }
}
