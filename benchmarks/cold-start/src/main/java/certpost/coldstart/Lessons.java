package certpost.coldstart;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What functions are trained on: real requests that they answer well, about what has been prepared for them. */
final class Lessons {
    private static final Map<String, Lesson> BY_MODULE = Map.of("candidate-api",
            with -> new Submissions(with.office, with.peerOffice(), with.certificates).training(), "staff-api",
            with -> new Announcements(with.office, with.events), "printer-api",
            with -> new Postings(with.certificates, with.house, with.office, with.events), "carrier-events",
            with -> new Journeys(with.certificates, with.house, with.office, with.events), "close-windows",
            with -> new Closings(with.house, with.office, with.events, with.peerOffice()).training(), "cut-batches",
            with -> new CityCuts(with.certificates, with.house, with.office, with.events), "remind-holders",
            with -> new Rounds(with.office, with.events), "send-notices", with -> with.notices().training(),
            "reconcile", with -> new Nights(with.certificates, with.house, with.office, with.events), "read-receipts",
            with -> new Deliveries(with.house, with.notices().training()));

    private final House house;
    private final Events events;
    private final Office office;
    private final int certificates;

    @FunctionalInterface
    private interface Lesson {
        Work prepared(Lessons with) throws InterruptedException;
    }

    /**
     * Prepares in that house.
     *
     * @param requests for how many there has to be something
     */
    Lessons(House house, Events events, int requests) {
        this.house = house;
        this.events = events;
        this.office = new Office(house, events);
        this.certificates = requests;
    }

    /** The modules of all functions that can be trained. */
    static Set<String> modules() {
        return BY_MODULE.keySet();
    }

    /** Work for the function of a module. */
    Work of(String module) throws InterruptedException {
        return Optional.ofNullable(BY_MODULE.get(module))
                .orElseThrow(() -> new IllegalArgumentException("there is nothing to train " + module + " on"))
                .prepared(this);
    }

    private Notices notices() throws InterruptedException {
        return new Notices(house, office, events, peerOffice(), certificates);
    }

    private PeerOffice peerOffice() {
        return PeerOffice.open(house.tables(), house.holderKeys());
    }
}
