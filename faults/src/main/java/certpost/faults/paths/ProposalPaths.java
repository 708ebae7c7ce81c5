package certpost.faults.paths;

import java.util.List;

/** What is written where an agency leaves no weighty act to one person. */
final class ProposalPaths {
    private static final String FUNCTION = "StaffApi";

    static final List<WritePath> ALL = List.of(
            new WritePath("propose to load the signature", FUNCTION, ProposalPaths::wanted,
                    chapters -> new Pair(chapters.scene()).proposeSignature()),
            new WritePath("approve that it is loaded", FUNCTION, ProposalPaths::signatureProposed,
                    chapters -> new Pair(chapters.scene()).approveSignature()),
            new WritePath("reject that it is loaded", FUNCTION, ProposalPaths::signatureProposed,
                    chapters -> new Pair(chapters.scene()).reject()),
            new WritePath("approve a roster", FUNCTION, ProposalPaths::rosterProposed, ProposalPaths::approveRoster));

    private ProposalPaths() {}

    private static void wanted(Chapters chapters) throws InterruptedException {
        Scene.must(() -> new Loads(chapters.scene()).secondPerson(), "want a second person");
    }

    private static void signatureProposed(Chapters chapters) throws InterruptedException {
        wanted(chapters);
        Scene.must(() -> new Pair(chapters.scene()).proposeSignature(), "propose");
    }

    private static void rosterProposed(Chapters chapters) throws InterruptedException {
        chapters.announced();
        wanted(chapters);
        Scene.must(() -> new Pair(chapters.scene()).propose(chapters.staff().roster(chapters.people())), "propose");
    }

    private static boolean approveRoster(Chapters chapters) throws InterruptedException {
        boolean done = new Pair(chapters.scene()).approveRoster(Staff.csv(chapters.people()));
        if (done) {
            chapters.staff().entered(chapters.people());
        }
        return done;
    }
}
