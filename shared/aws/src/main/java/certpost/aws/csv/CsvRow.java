package certpost.aws.csv;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of an uploaded table; its cells are personal data and appear in no text. */
public final class CsvRow {
    private final int line;
    private final Map<Column, String> cells;

    CsvRow(int line, Map<Column, String> cells) {
        this.line = line;
        this.cells = Map.copyOf(cells);
    }

    /** Where in the file the row begins, from 1; the header is line 1. */
    public int line() {
        return line;
    }

    /** A cell without spaces and tabs at its ends; null where it is empty or missing. */
    public @Nullable String cell(Column column) {
        return cells.get(column);
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    @Override
    public String toString() {
        return "CsvRow[line " + line + "]";
    }
}
