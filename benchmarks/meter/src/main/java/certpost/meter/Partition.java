package certpost.meter;

/**
 * One partition key of a table or of an index.
 *
 * @param place the table, or {@code table/index}
 */
public record Partition(String place, String key) {}
