package certpost.meter;

/**
 * How much was asked for, as DynamoDB itself reports it. A write whose condition fails reports no units.
 *
 * @param writeUnits with those of indexes
 * @param indexUnits how many of the write units went into indexes
 */
public record Count(long requests, double readUnits, double writeUnits, double indexUnits) {
    public static final Count NONE = new Count(0, 0, 0, 0);

    public Count plus(Count other) {
        return new Count(requests + other.requests, readUnits + other.readUnits, writeUnits + other.writeUnits,
                indexUnits + other.indexUnits);
    }

    Count minus(Count other) {
        return new Count(requests - other.requests, readUnits - other.readUnits, writeUnits - other.writeUnits,
                indexUnits - other.indexUnits);
    }
}
