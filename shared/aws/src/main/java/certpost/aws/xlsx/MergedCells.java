package certpost.aws.xlsx;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The cells of a sheet that are merged into one, of which only the first holds what all of them show. */
public final class MergedCells {
    /** The most that are kept. */
    private static final int MOST = 10_000;

    private final List<Range> ranges = new ArrayList<>();

    private record Range(Place first, Place last) {}

    MergedCells() {}

    /** Adds a range by its name, e.g. {@code A2:A5}. */
    void add(String name) throws BadWorkbook {
        int colon = name.indexOf(':');
        if (colon < 0) {
            return;
        }
        ranges.add(new Range(Place.of(name.substring(0, colon)), Place.of(name.substring(colon + 1))));
        if (ranges.size() > MOST) {
            throw BadWorkbook.tooLarge("the sheet has more than 10,000 merged cells");
        }
    }

    /** The lines that have merged cells in one of those columns, which are counted from 0. */
    public BitSet lines(IntPredicate columns) {
        var lines = new BitSet();
        for (Range range : ranges) {
            if (IntStream.rangeClosed(range.first.column(), range.last.column()).anyMatch(columns)) {
                lines.set(range.first.line(), Math.max(range.first.line(), range.last.line()) + 1);
            }
        }
        return lines;
    }
}
