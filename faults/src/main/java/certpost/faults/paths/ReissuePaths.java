package certpost.faults.paths;

import java.util.List;

/** What is written where a paper is replaced: asked for, issued, applied for, and mailed or collected once more. */
final class ReissuePaths {
    private static final String STAFF = "StaffApi";

    static final List<WritePath> ALL = List.of(
            new WritePath("ask for a new paper", STAFF, chapters -> new LaterChapters(chapters).delivered(),
                    chapters -> new Counter(chapters.scene()).askForNewPaper(LaterChapters.DELIVERED)),
            new WritePath("issue a new paper", STAFF, chapters -> new LaterChapters(chapters).askedFor(),
                    chapters -> new Counter(chapters.scene()).issue(LaterChapters.DELIVERED)),
            new WritePath("collect a new paper", STAFF, chapters -> new LaterChapters(chapters).issued(),
                    chapters -> new Counter(chapters.scene()).collect(LaterChapters.DELIVERED)),
            new WritePath("apply for a new paper", "CandidateApi", chapters -> new LaterChapters(chapters).issued(),
                    chapters -> chapters.person(LaterChapters.DELIVERED).apply()),
            new WritePath("withdraw from a new paper", "CandidateApi",
                    chapters -> new LaterChapters(chapters).appliedAgain(),
                    chapters -> chapters.person(LaterChapters.DELIVERED).withdraw()),
            new WritePath("cut a batch with a new paper", "CutBatches",
                    chapters -> new LaterChapters(chapters).approvedAgain(),
                    chapters -> new LaterChapters(chapters).cutAgain()),
            new WritePath("waybill of a new paper", "PrinterApi",
                    chapters -> new LaterChapters(chapters).batchedAgain(),
                    chapters -> new LaterChapters(chapters).mailAgain()));

    private ReissuePaths() {}
}
