package certpost.meter;

import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/** A count that many threads add to. */
final class Tally {
    private final LongAdder requests = new LongAdder();
    private final DoubleAdder readUnits = new DoubleAdder();
    private final DoubleAdder writeUnits = new DoubleAdder();
    private final DoubleAdder indexUnits = new DoubleAdder();

    void add(Count count) {
        requests.add(count.requests());
        readUnits.add(count.readUnits());
        writeUnits.add(count.writeUnits());
        indexUnits.add(count.indexUnits());
    }

    Count count() {
        return new Count(requests.sum(), readUnits.sum(), writeUnits.sum(), indexUnits.sum());
    }
}
