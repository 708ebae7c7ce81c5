package certpost.coldstart;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** The stream says that holders have applied, one a time, and each is told. */
final class Notices implements Job {
    private static final int YEAR = 2024;
    private static final String PEER_WINDOW = "peer-2024";

    private final Events events;
    private final PeerTables peerTables;
    private final Iterator<Map.Entry<String, String>> applied;
    private int peerHolders;

    Notices(House house, Office office, Events events, PeerTables peerTables, int many) throws InterruptedException {
        this.events = events;
        this.peerTables = peerTables;
        Office.Entered entered = office.open(YEAR, many);
        Map<String, String> wanted = new HashMap<>();
        for (Person person : entered.holders()) {
            String certificate = entered.certificate(person);
            office.apply(person, certificate);
            wanted.put(certificate, "");
        }
        house.holders("guangdong.social-worker." + YEAR).forEach(wanted::replace);
        this.applied = wanted.entrySet().iterator();
        peerTables.window(PEER_WINDOW, false);
    }

    @Override
    public String module() {
        return "send-notices";
    }

    @Override
    public String title() {
        return "the stream says that a holder has applied, and the holder is told";
    }

    @Override
    public String peer() {
        return "certpost.peer.SendNotices";
    }

    @Override
    public Work ours() {
        return Work.of(() -> {
            Map.Entry<String, String> next = applied.next();
            return events.change(next.getValue(), next.getKey());
        }, "\"batchItemFailures\":[]");
    }

    @Override
    public Work peers() {
        return Work.of(() -> {
            peerHolders++;
            Person person = new Person(peerHolders);
            String certificate = "told." + peerHolders;
            peerTables.application(person, certificate, PEER_WINDOW);
            return events.change(peerTables.holderId(person), certificate);
        }, "\"batchItemFailures\":[]");
    }
}
