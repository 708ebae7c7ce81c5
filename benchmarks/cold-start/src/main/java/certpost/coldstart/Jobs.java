package certpost.coldstart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is measured beside a peer: one function behind a person, one behind a stream, one behind a schedule. */
final class Jobs {
    static final Set<String> MODULES = Set.of("candidate-api", "send-notices", "close-windows");

    private final House house;
    private final Events events;
    private final int many;

    /**
     * Prepares work.
     *
     * @param many for how many certificates
     */
    Jobs(House house, Events events, int many) {
        this.house = house;
        this.events = events;
        this.many = many;
    }

    /** Those of that name; all where it is empty. */
    List<Job> chosen(String module) throws InterruptedException {
        Office office = new Office(house, events);
        PeerOffice peerOffice = PeerOffice.open(house.tables(), house.holderKeys());
        List<Job> chosen = new ArrayList<>();
        if (module.isEmpty() || module.equals("candidate-api")) {
            chosen.add(new Submissions(office, peerOffice, many));
        }
        if (module.isEmpty() || module.equals("send-notices")) {
            chosen.add(new Notices(house, office, events, peerOffice, many));
        }
        if (module.isEmpty() || module.equals("close-windows")) {
            var closings = new Closings(house, office, events, peerOffice);
            chosen.add(new Minutes(events, closings));
            chosen.add(closings);
        }
        return chosen;
    }
}
