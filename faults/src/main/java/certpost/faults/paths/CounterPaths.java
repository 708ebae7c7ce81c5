package certpost.faults.paths;

import java.util.List;

/** What is written at the agency's counter about what is not mailed. */
final class CounterPaths {
    private static final String FUNCTION = "StaffApi";
    /** Whose mobile number is on the roster; that of the first is not. */
    private static final int WITH_NUMBER = 1;

    static final List<WritePath> ALL = List.of(
            new WritePath("apply at the counter", FUNCTION, Chapters::entered, CounterPaths::apply),
            new WritePath("correct a number at the counter", FUNCTION, chapters -> chapters.applied(0, 0),
                    CounterPaths::correct),
            new WritePath("collect what was never applied for", FUNCTION, Chapters::entered,
                    chapters -> new Counter(chapters.scene()).collect(WITH_NUMBER)),
            new WritePath("collect what came back", FUNCTION, chapters -> new LaterChapters(chapters).broughtBack(),
                    chapters -> new Counter(chapters.scene()).collect(LaterChapters.RETURNED)),
            new WritePath("remind of one uncollected", FUNCTION, chapters -> new LaterChapters(chapters).uncollected(),
                    chapters -> new Counter(chapters.scene()).remind(WITH_NUMBER)),
            new WritePath("remind of all uncollected", FUNCTION, chapters -> new LaterChapters(chapters).uncollected(),
                    chapters -> new Counter(chapters.scene()).remindAll()));

    private CounterPaths() {}

    private static boolean apply(Chapters chapters) throws InterruptedException {
        return new Counter(chapters.scene()).applyFor(0, chapters.person(0).mobile());
    }

    private static boolean correct(Chapters chapters) throws InterruptedException {
        return new Counter(chapters.scene()).applyFor(0, chapters.person(0).otherMobile());
    }
}
