package certpost.printer;

import certpost.domain.certificate.Parcel;
import certpost.domain.parcel.Waybill;
import certpost.printer.WaybillSheet.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rows of which one takes the waybill that the row before gives up, as in the correction of a column that had slipped by
 * a line. Stored in that order all of them can be; a circle, which has no beginning, cannot.
 */
final class Chains {
    private Chains() {}

    /** All rows, each in one chain; those of a circle stand alone, to be refused one by one. */
    static List<List<Line>> of(List<Line> lines) {
        Map<Waybill, Line> takers = new HashMap<>();
        lines.forEach(line -> takers.put(line.waybill(), line));
        Set<Line> later = new HashSet<>();
        lines.forEach(line -> after(line, takers).ifPresent(later::add));
        var chains = new ArrayList<List<Line>>();
        var inChains = new HashSet<Line>();
        for (Line line : lines) {
            if (!later.contains(line)) {
                List<Line> chain = from(line, takers);
                chains.add(chain);
                inChains.addAll(chain);
            }
        }
        lines.stream().filter(line -> !inChains.contains(line)).map(List::of).forEach(chains::add);
        return chains;
    }

    private static List<Line> from(Line first, Map<Waybill, Line> takers) {
        var chain = new ArrayList<Line>();
        Optional<Line> line = Optional.of(first);
        while (line.isPresent()) {
            chain.add(line.get());
            line = after(line.get(), takers);
        }
        return chain;
    }

    /** The row that takes what this one gives up. */
    private static Optional<Line> after(Line line, Map<Waybill, Line> takers) {
        Parcel parcel = line.certificate().parcel();
        return parcel == null || parcel.waybill().equals(line.waybill())
                ? Optional.empty()
                : Optional.ofNullable(takers.get(parcel.waybill()));
    }
}
