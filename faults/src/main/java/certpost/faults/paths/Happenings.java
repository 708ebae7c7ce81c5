package certpost.faults.paths;

import java.util.List;
import java.util.stream.Stream;

/** All that happens beside faults of single calls. */
public final class Happenings {
    private Happenings() {}

    public static List<Happening> all() {
        return Stream.of(StreamHappenings.ALL, ScheduleHappenings.ALL, WishHappenings.ALL)
                .flatMap(List::stream)
                .toList();
    }
}
