package certpost.coldstart;

import java.util.Iterator;
import software.amazon.awssdk.core.SdkBytes;

/** Holders apply, each once. */
final class Submissions implements Job {
    private static final int YEAR = 2025;
    private static final String PEER_WINDOW = "peer-2025";

    private final Office office;
    private final PeerTables peerTables;
    private final Office.Entered entered;
    private final Iterator<Person> holders;
    private int peerHolders;

    Submissions(Office office, PeerTables peerTables, int many) throws InterruptedException {
        this.office = office;
        this.peerTables = peerTables;
        this.entered = office.open(YEAR, many);
        this.holders = entered.holders().iterator();
        peerTables.window(PEER_WINDOW, false);
    }

    @Override
    public String module() {
        return "candidate-api";
    }

    @Override
    public String title() {
        return "a holder applies";
    }

    @Override
    public String peer() {
        return "certpost.peer.CandidateApi";
    }

    @Override
    public Work ours() {
        return work(() -> {
            Person person = holders.next();
            return office.application(person, entered.certificate(person));
        });
    }

    @Override
    public Work peers() {
        return work(() -> {
            peerHolders++;
            Person person = new Person(peerHolders);
            String certificate = "peer." + peerHolders;
            peerTables.certificate(person, certificate, PEER_WINDOW);
            return office.application(person, certificate);
        });
    }

    private static Work work(java.util.function.Supplier<SdkBytes> applications) {
        return Work.of(applications, "\"statusCode\":201");
    }
}
