package certpost.load;

import certpost.load.Bench.Measured;
import certpost.meter.Count;
import certpost.meter.Partition;
import certpost.meter.Reading;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * The busiest partition key of each table when some apply, and when four times as many do in the same time.
 *
 * @param few how many applied first, and {@code many} then
 * @param small what was asked of DynamoDB for the few, with all that came of it behind the scenes, {@code large} for the many
 */
record KeySpread(long few, long many, List<Row> rows, Reading small, Reading large) {
    private static final int TIMES = 4;
    private static final double GROWS = 2;
    /** How long the functions' caches keep a window, a session and reference data. */
    private static final double CACHE_SECONDS = 5;
    /** None of a number of shards may take twice its part. */
    private static final double UNEVEN = 2;
    /** Indexes whose partitions are shards by a hash: into how many they are cut. */
    private static final Map<String, Integer> SHARDS = Map.of("CertificatesTable/applications", 16,
            "CertificatesTable/roster", 16, "CertificatesTable/counter", 16, "NoticesTable/due", 4);

    KeySpread {
        rows = List.copyOf(rows);
    }

    /**
     * A table, or an index as {@code table/index}.
     *
     * @param few   requests to its busiest key when few applied
     * @param many  requests to its busiest key when four times as many did
     * @param part  which part of all requests there went to the busiest key then
     * @param caches how many reads would fill the caches of all instances again and again in the meantime
     */
    record Row(String place, String key, long few, long many, double part, double caches) {
        /** Into how many partitions it is cut by a hash; 1 where each thing has its own. */
        int shards() {
            return SHARDS.getOrDefault(place, 1);
        }

        /** Requests to one key may not grow with applications, unless they are shared out evenly among shards. */
        boolean isHot() {
            return many > GROWS * few + caches && (shards() == 1 || part > UNEVEN / shards());
        }
    }

    /** Lets them apply. */
    static KeySpread measure(Bench bench, Crowd crowd, double rate, double seconds, PrintStream out)
            throws IOException, InterruptedException, ExecutionException {
        List<Long> many = Arrivals.of(rate, seconds, TIMES);
        List<Long> few = new ArrayList<>();
        for (int i = 0; i < many.size(); i += TIMES) {
            few.add(many.get(i));
        }
        Applied small = applied(bench, crowd, few);
        out.printf("keys   %d of %d have applied%n", small.people, few.size());
        Applied large = applied(bench, crowd, many);
        out.printf("keys   %d of %d have applied in the same time%n", large.people, many.size());
        double caches = (Integer.getInteger("certpost.instances", 4) + 1) * (large.seconds / CACHE_SECONDS + 1);
        return new KeySpread(small.people, large.people, rows(small.reading, large.reading, caches), small.reading,
                large.reading);
    }

    private record Applied(long people, double seconds, Reading reading) {}

    private static Applied applied(Bench bench, Crowd crowd, List<Long> times)
            throws IOException, InterruptedException, ExecutionException {
        crowd.gather(times.size());
        bench.settle();
        Reading before = bench.reading();
        Measured measured = bench.measure(crowd.submit(times));
        bench.settle();
        return new Applied(measured.figures().successes(), measured.figures().seconds(), bench.reading().since(before));
    }

    static List<Row> rows(Reading small, Reading large, double caches) {
        List<Row> rows = new ArrayList<>();
        Map<String, Map.Entry<Partition, Count>> before = small.busiest();
        large.busiest().forEach((place, busiest) -> {
            long all = large.partitions()
                    .entrySet()
                    .stream()
                    .filter(entry -> entry.getKey().place().equals(place))
                    .mapToLong(entry -> entry.getValue().requests())
                    .sum();
            var first = before.get(place);
            rows.add(new Row(place, busiest.getKey().key(), first == null ? 0 : first.getValue().requests(),
                    busiest.getValue().requests(), (double) busiest.getValue().requests() / all, caches));
        });
        return rows;
    }

    /** What is hot; nothing, it is to be hoped. */
    List<String> findings() {
        return rows.stream()
                .filter(Row::isHot)
                .map(row -> "a hot key: %d requests to %s of %s for %d applications, %d for %d".formatted(row.few,
                        row.key, row.place, few, row.many, many))
                .toList();
    }
}
