package certpost.faults.paths;

import java.util.List;

/** What is written where holders want to be reminded of next year's registration. */
final class WishPaths {
    private static final String HOLDERS = "CandidateApi";
    private static final String SENDING = "SendNotices";

    static final List<WritePath> ALL = List.of(
            new WritePath("ask for a reminder", HOLDERS, chapters -> {}, chapters -> wishes(chapters).wisher(0).ask()),
            new WritePath("ask for another code", HOLDERS, chapters -> wishes(chapters).told(0),
                    chapters -> wishes(chapters).wisher(0).ask()),
            new WritePath("tell a code", SENDING, chapters -> wishes(chapters).asked(0),
                    chapters -> wishes(chapters).sweep()),
            new WritePath("confirm a reminder", HOLDERS, chapters -> wishes(chapters).told(0),
                    chapters -> wishes(chapters).wisher(0).confirm()),
            new WritePath("take a reminder back", HOLDERS, chapters -> wishes(chapters).confirmed(0),
                    chapters -> wishes(chapters).wisher(0).takeBack()),
            new WritePath("take one back before its code is told", HOLDERS, chapters -> wishes(chapters).asked(0),
                    chapters -> wishes(chapters).wisher(0).takeBack()),
            new WritePath("announce a registration", "StaffApi", chapters -> wishes(chapters).waiting(),
                    chapters -> new Loads(chapters.scene()).registration()),
            new WritePath("call who waits for a registration", "RemindHolders",
                    chapters -> wishes(chapters).announced(), chapters -> wishes(chapters).call()),
            new WritePath("take one back before it is told", HOLDERS, chapters -> wishes(chapters).called(),
                    chapters -> wishes(chapters).wisher(0).takeBack()),
            new WritePath("tell of a registration", SENDING, chapters -> wishes(chapters).called(),
                    chapters -> wishes(chapters).sweep()));

    private WishPaths() {}

    private static Wishes wishes(Chapters chapters) {
        return new Wishes(chapters);
    }
}
