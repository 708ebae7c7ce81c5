package certpost.coldstart;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;

/** Holders apply, each once. */
final class Submissions implements Job {
    private static final int YEAR = 2025;
    private static final String PEER_WINDOW = "peer-2025";

    private final Office office;
    private final PeerOffice peerOffice;
    private final Office.Entered entered;
    private final Iterator<Person> holders;
    private int peerHolders;

    Submissions(Office office, PeerOffice peerOffice, int many) throws InterruptedException {
        this.office = office;
        this.peerOffice = peerOffice;
        this.entered = office.open(YEAR, many);
        this.holders = entered.holders().iterator();
        peerOffice.window(PEER_WINDOW, false);
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
    public Optional<String> peer() {
        return Optional.of("certpost.peer.CandidateApi");
    }

    @Override
    public Work ours() {
        return work(() -> {
            Person person = holders.next();
            return office.application(person, entered.certificate(person), "DIRECT");
        });
    }

    @Override
    public Work peers() {
        return work(() -> {
            peerHolders++;
            Person person = new Person(peerHolders);
            String certificate = "peer." + peerHolders;
            peerOffice.certificate(person, certificate, PEER_WINDOW);
            return office.application(person, certificate, "DIRECT");
        });
    }

    private static Work work(Supplier<SdkBytes> applications) {
        return () -> new Task(applications.get(), "\"statusCode\":201");
    }
}
