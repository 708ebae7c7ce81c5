package certpost.faults.paths;

import java.time.Duration;
import java.util.List;

/** What comes after a mailing, up to where a path begins: returned, delivered, issued anew, and mailed again. */
record LaterChapters(Chapters chapters) {
    /** Whose parcel is delivered, and whose paper is replaced. */
    static final int DELIVERED = 2;
    /** Whose parcel comes back. */
    static final int RETURNED = 0;

    private Scene scene() {
        return chapters.scene();
    }

    Counter counter() {
        return new Counter(scene());
    }

    /** Direct mail is over, and nobody has applied. */
    void uncollected() throws InterruptedException {
        chapters.entered();
        scene().house().passUntil(scene().closesAt().plus(Duration.ofMinutes(1)));
    }

    void broughtBack() throws InterruptedException {
        chapters.cameBack();
        Scene.must(() -> chapters.printingHouse().bringBack(List.of(RETURNED)), "bring a parcel back");
        scene().settle();
    }

    /** One is delivered, of an exam that has no electronic certificate. */
    void delivered() throws InterruptedException {
        chapters.mailed();
        Scene.must(chapters::reportOutForDelivery, "report a delivered parcel");
        scene().house().passUntil(scene().closesAt().plus(Duration.ofHours(1)));
        scene().settle();
        Scene.must(() -> new Loads(scene()).qualification("social-worker", "NO"), "load the qualification");
    }

    void askedFor() throws InterruptedException {
        delivered();
        Scene.must(() -> counter().askForNewPaper(DELIVERED), "ask for a new paper");
    }

    /** The new paper is there, and the agency's window is open. */
    void issued() throws InterruptedException {
        askedFor();
        Scene.must(() -> counter().issue(DELIVERED), "issue a new paper");
        openByAgency();
    }

    private void openByAgency() throws InterruptedException {
        scene().nextByAgency();
        Scene.must(chapters.staff()::announce, "announce the agency's window");
        scene().settle();
    }

    /** A parcel is back with the agency, whose window is open. */
    void backAtAgency() throws InterruptedException {
        broughtBack();
        openByAgency();
    }

    void appliedForWhatCameBack() throws InterruptedException {
        backAtAgency();
        Scene.must(chapters.person(RETURNED)::apply, "apply for what came back");
        scene().settle();
    }

    void appliedAgain() throws InterruptedException {
        issued();
        Scene.must(chapters.person(DELIVERED)::apply, "apply for the new paper");
        scene().settle();
    }

    void approvedAgain() throws InterruptedException {
        appliedAgain();
        Clerk clerk = new Clerk(scene());
        Scene.must(() -> clerk.approve(DELIVERED), "approve it");
        Scene.must(clerk::wishForBatch, "wish for a batch");
    }

    boolean cutAgain() throws InterruptedException {
        boolean done = new Clerk(scene()).isCut();
        if (done) {
            chapters.closing().promise(List.of(DELIVERED));
        }
        return done;
    }

    void batchedAgain() throws InterruptedException {
        approvedAgain();
        Scene.must(this::cutAgain, "cut a batch");
        Scene.must(chapters.printingHouse()::receive, "take the batch");
    }

    boolean mailAgain() throws InterruptedException {
        return chapters.printingHouse().post(List.of(DELIVERED));
    }
}
