package certpost.faults.paths;

import java.time.Duration;
import java.util.List;

/** What staff write. */
final class StaffPaths {
    private static final String FUNCTION = "StaffApi";

    static final List<WritePath> ALL = List.of(
            new WritePath("announce a window", FUNCTION, chapters -> {}, chapters -> chapters.staff().announce()),
            new WritePath("extend a window", FUNCTION, Chapters::announced,
                    chapters -> chapters.staff().extend(chapters.scene().opensAt().plus(Duration.ofHours(3)))),
            new WritePath("load a roster", FUNCTION, Chapters::announced, Chapters::enter),
            new WritePath("load it once more, changed", FUNCTION, Chapters::entered, Chapters::changeRoster));

    private StaffPaths() {}
}
