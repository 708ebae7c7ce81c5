package certpost.coldstart;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A window with ten applications is due; the minutes after that nothing is. */
final class Closings implements Job {
    private static final int APPLICATIONS = 10;
    private static final int FIRST_YEAR = 1990;

    private final House house;
    private final Office office;
    private final Events events;
    private final PeerOffice peerOffice;
    private int windows;
    private int peerWindows;

    Closings(House house, Office office, Events events, PeerOffice peerOffice) {
        this.house = house;
        this.office = office;
        this.events = events;
        this.peerOffice = peerOffice;
    }

    @Override
    public String module() {
        return "close-windows";
    }

    @Override
    public String title() {
        return "a window with ten applications is due";
    }

    /** Its cost is that of 16 shards, which the peer has not and a window of 100,000 needs. */
    @Override
    public boolean hasTargets() {
        return false;
    }

    @Override
    public Optional<String> peer() {
        return Optional.of("certpost.peer.CloseWindows");
    }

    @Override
    public Work ours() throws InterruptedException {
        Office.Entered entered = office.open(FIRST_YEAR + windows, APPLICATIONS);
        windows++;
        for (Person person : entered.holders()) {
            office.apply(person, entered.certificate(person), "DIRECT");
        }
        house.backDoor().end(entered.window());
        return minutes(entered.window());
    }

    @Override
    public Work peers() {
        peerWindows++;
        String window = "peer-closing-" + peerWindows;
        for (int i = 0; i < APPLICATIONS; i++) {
            peerOffice.application(new Person(i), window + "." + i, window);
        }
        peerOffice.window(window, true);
        return minutes(window);
    }

    private Work minutes(String window) {
        var closed = new ArrayDeque<>(List.of("[\"" + window + "\"]"));
        return () -> new Task(events.schedule(module(), Instant.now()),
                Objects.requireNonNullElse(closed.poll(), "[]"));
    }
}
