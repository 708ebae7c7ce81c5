package certpost.faults.paths;

import java.util.List;

/** What is written where a parcel has come back, and its holder asks the agency to mail it once more. */
final class SecondMailingPaths {
    private static final String FUNCTION = "CandidateApi";

    static final List<WritePath> ALL = List.of(
            new WritePath("apply for what came back", FUNCTION, chapters -> new LaterChapters(chapters).backAtAgency(),
                    chapters -> chapters.person(LaterChapters.RETURNED).apply()),
            new WritePath("withdraw from what came back", FUNCTION,
                    chapters -> new LaterChapters(chapters).appliedForWhatCameBack(),
                    chapters -> chapters.person(LaterChapters.RETURNED).withdraw()));

    private SecondMailingPaths() {}
}
