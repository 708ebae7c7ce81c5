package certpost.coldstart;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/** The stream says that holders have applied, one a time, and each is told. */
final class Notices implements Job {
    private static final int YEAR = 2024;
    private static final String PEER_WINDOW = "peer-2024";

    private final House house;
    private final Events events;
    private final PeerOffice peerOffice;
    private final Iterator<Map.Entry<String, String>> applied;
    private int peerHolders;

    Notices(House house, Office office, Events events, PeerOffice peerOffice, int many) throws InterruptedException {
        this.house = house;
        this.events = events;
        this.peerOffice = peerOffice;
        Office.Entered entered = office.open(YEAR, many);
        Map<String, String> wanted = new HashMap<>();
        for (Person person : entered.holders()) {
            String certificate = entered.certificate(person);
            office.apply(person, certificate, "DIRECT");
            wanted.put(certificate, "");
        }
        house.backDoor().holders(Office.session(YEAR)).forEach(wanted::replace);
        this.applied = wanted.entrySet().iterator();
        peerOffice.window(PEER_WINDOW, false);
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
    public Optional<String> peer() {
        return Optional.of("certpost.peer.SendNotices");
    }

    @Override
    public Work ours() {
        return () -> {
            Map.Entry<String, String> next = applied.next();
            return told(events.change(next.getValue(), next.getKey()));
        };
    }

    @Override
    public Work peers() {
        return () -> {
            peerHolders++;
            Person person = new Person(peerHolders);
            String certificate = "told." + peerHolders;
            peerOffice.application(person, certificate, PEER_WINDOW);
            return told(events.change(peerOffice.holderId(person), certificate));
        };
    }

    /** By one SMS more. */
    private Task told(SdkBytes change) {
        int before = house.sent().count();
        return new Task(change, "\"batchItemFailures\":[]", () -> house.sent().count() == before + 1);
    }
}
