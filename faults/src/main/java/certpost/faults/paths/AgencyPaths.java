package certpost.faults.paths;

import java.util.List;

/** What an agency's own mailing writes: reviews, the queue, and batches from its head. */
final class AgencyPaths {
    private static final String STAFF = "StaffApi";

    static final List<WritePath> ALL = List.of(
            new WritePath("approve an application", STAFF, AgencyPaths::reviewed,
                    chapters -> new Clerk(chapters.scene()).approve(2)),
            new WritePath("approve a list, some of it before", STAFF, AgencyPaths::reviewed,
                    chapters -> new Clerk(chapters.scene()).approveList(Chapters.PEOPLE)),
            new WritePath("disclose an address", STAFF, AgencyPaths::reviewed,
                    chapters -> new Clerk(chapters.scene()).disclose(2)),
            new WritePath("reject an application", STAFF, AgencyPaths::reviewed,
                    chapters -> new Clerk(chapters.scene()).reject(2)),
            new WritePath("wish for a batch", STAFF, AgencyPaths::reviewed,
                    chapters -> new Clerk(chapters.scene()).wishForBatch() && cut(chapters)),
            new WritePath("cut a batch", "CutBatches", chapters -> {
                reviewed(chapters);
                Scene.must(new Clerk(chapters.scene())::wishForBatch, "wish for a batch");
            }, AgencyPaths::cut));

    private AgencyPaths() {}

    /** Two of three are approved, in another order than they applied. */
    private static void reviewed(Chapters chapters) throws InterruptedException {
        chapters.scene().byAgency();
        chapters.applied(Chapters.PEOPLE.getFirst(), Chapters.PEOPLE.getLast());
        Clerk clerk = new Clerk(chapters.scene());
        Scene.must(() -> clerk.approve(1), "approve the second");
        Scene.must(() -> clerk.approve(0), "approve the first");
    }

    private static boolean cut(Chapters chapters) throws InterruptedException {
        boolean done = new Clerk(chapters.scene()).isCut();
        if (done) {
            chapters.closing().promise(List.of(0, 1));
        }
        return done;
    }
}
