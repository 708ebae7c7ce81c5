package certpost.faults;

import certpost.faults.house.House;
import certpost.faults.paths.Beginning;
import certpost.faults.paths.WritePath;
import certpost.faults.wire.Fault;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Walks paths again and again, each time with another fault at another call. */
final class Matrix {
    /** More calls than any path makes. */
    private static final int MOST_CALLS = 500;

    private final House house;
    private final PrintStream out;
    private int number;

    Matrix(House house, PrintStream out) {
        this.house = house;
        this.out = out;
    }

    /** All faults at all calls of a path, but for those that are like their neighbours. */
    Row row(WritePath path, Collection<Fault> faults) throws InterruptedException {
        Beginning beginning = Beginning.of(house, ++number, path);
        // The first walk warms up the processes, and both show that the path itself is right.
        uneventful(path, beginning);
        Trial uneventful = uneventful(path, beginning);
        out.printf("%s: %d calls%n", path.title(), uneventful.calls().size());
        Map<Fault, Cell> cells = new EnumMap<>(Fault.class);
        for (Fault fault : faults) {
            Cell cell = cell(path, beginning, fault, Choice.of(uneventful.calls(), fault));
            cells.put(fault, cell);
            out.printf("  %-14s %4d trials%n", fault.title(), cell.trials().size());
        }
        Row row = new Row(path.title(), uneventful.calls(), cells);
        out.printf("%-40s %4d trials%n", row.title(), row.trials());
        return row;
    }

    private Trial uneventful(WritePath path, Beginning beginning) throws InterruptedException {
        Trial trial = trial(path, beginning, Optional.empty(), 0);
        if (!trial.isRight()) {
            throw new IllegalStateException(trial + " is wrong where nothing happens: " + trial.findings());
        }
        return trial;
    }

    private Cell cell(WritePath path, Beginning beginning, Fault fault, Choice choice) throws InterruptedException {
        List<Trial> trials = new ArrayList<>();
        for (int at = choice.next(0); at <= MOST_CALLS; at = choice.next(at)) {
            Trial trial = trial(path, beginning, Optional.of(fault), at);
            if (!trial.happened()) {
                return new Cell(trials);
            }
            trials.add(trial);
        }
        throw new IllegalStateException(path.title() + " makes no end of calls");
    }

    private Trial trial(WritePath path, Beginning beginning, Optional<Fault> fault, int at)
            throws InterruptedException {
        Trial trial = Trial.of(house, path, beginning, fault, at);
        if (!trial.isRight()) {
            out.println("WRONG: " + trial);
            trial.wrong().forEach(finding -> out.println("       " + finding));
        }
        return trial;
    }

    /** A number for a scene that no other has. */
    int nextNumber() {
        return ++number;
    }
}
