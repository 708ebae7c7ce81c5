package certpost.aws.csv;

import certpost.domain.Mistake;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Line 1 of a table, held against the columns that are asked for. */
final class Header {
    /** Headers that are said back, of which a line of 4 MB could hold more than a function may answer. */
    private static final int MOST_IGNORED = 50;
    private static final int LONGEST_NAME = 40;

    private final List<Column> columns;
    private final List<String> names;
    private final Map<Integer, Column> places = new HashMap<>();

    /** Of the names in line 1, in their order, without spaces at their ends. */
    Header(List<Column> columns, List<String> names) {
        this.columns = columns;
        this.names = names;
        for (int i = 0; i < names.size(); i++) {
            int place = i;
            column(names.get(i)).ifPresent(column -> places.put(place, column));
        }
    }

    private Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.isNamed(name)).findFirst();
    }

    /** The column in a place, counted from 0; null where none is asked for. */
    @Nullable
    Column at(int place) {
        return places.get(place);
    }

    /** Columns that are missing or there twice. */
    List<Mistake> mistakes() {
        var mistakes = new ArrayList<Mistake>();
        for (Column column : columns) {
            long count = places.values().stream().filter(column::equals).count();
            if (count > 1) {
                mistakes.add(new Mistake(column.name(), "duplicate", "the header has this column twice"));
            } else if (count == 0 && column.required()) {
                mistakes.add(new Mistake(column.name(), "missing",
                        "the header (line 1) has no column " + column.name() + " or " + column.chinese()));
            }
        }
        return mistakes;
    }

    /** The first names that name no column, cut. */
    List<String> ignored() {
        return names.stream()
                .filter(name -> !name.isEmpty() && column(name).isEmpty())
                .limit(MOST_IGNORED)
                .map(Header::cut)
                .toList();
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }
}
