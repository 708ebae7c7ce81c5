package certpost.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Provinces, cities and districts of mainland China. */
final class Divisions {
    private final Set<String> known = new HashSet<>();

    Divisions() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Divisions.class.getResourceAsStream("/certpost/divisions.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                List<String> parts = List.of(line.split("\t", -1));
                for (String district : List.of(parts.get(2).split(",", -1))) {
                    known.add(parts.get(0) + parts.get(1) + district);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(AddressBean address) {
        return known.contains(address.getProvince() + address.getCity() + address.getDistrict());
    }
}
