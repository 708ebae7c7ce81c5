package certpost.faults;

import certpost.faults.books.Finding;
import certpost.faults.wire.Call;
import certpost.faults.wire.Fault;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One path under all faults.
 *
 * @param calls that it makes where nothing happens, in the order in which they arrived
 */
record Row(String title, List<Call> calls, Map<Fault, Cell> cells) {
    Row {
        calls = List.copyOf(calls);
        cells = new EnumMap<>(cells);
    }

    Cell cell(Fault fault) {
        return cells.getOrDefault(fault, new Cell(List.of()));
    }

    long count(Finding.Kind kind) {
        return cells.values().stream().mapToLong(cell -> cell.count(kind)).sum();
    }

    long trials() {
        return cells.values().stream().mapToLong(cell -> cell.trials().size()).sum();
    }

    boolean isRight() {
        return cells.values().stream().allMatch(Cell::isRight);
    }
}
