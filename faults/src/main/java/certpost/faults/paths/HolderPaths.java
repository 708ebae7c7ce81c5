package certpost.faults.paths;

import java.util.List;

/** What holders write. */
final class HolderPaths {
    private static final String FUNCTION = "CandidateApi";

    static final List<WritePath> ALL = List.of(
            new WritePath("apply", FUNCTION, Chapters::entered, chapters -> chapters.person(0).apply()),
            new WritePath("amend the recipient", FUNCTION, chapters -> chapters.applied(0, 0),
                    chapters -> chapters.person(0).changeRecipient()),
            new WritePath("amend the mobile number", FUNCTION, chapters -> chapters.applied(0, 0),
                    chapters -> chapters.person(0).correctMobile()),
            new WritePath("withdraw", FUNCTION, chapters -> chapters.applied(0, 0),
                    chapters -> chapters.person(0).withdraw()));

    private HolderPaths() {}
}
