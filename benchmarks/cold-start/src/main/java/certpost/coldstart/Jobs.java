package certpost.coldstart;

import java.util.ArrayList;
import java.util.List;

/** What is measured: one function behind a person, one behind a stream, one behind a schedule. */
final class Jobs {
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
        PeerTables peerTables = new PeerTables(house.tables(), house.holderKeys());
        List<Job> chosen = new ArrayList<>();
        if (module.isEmpty() || module.equals("candidate-api")) {
            chosen.add(new Submissions(office, peerTables, many));
        }
        if (module.isEmpty() || module.equals("send-notices")) {
            chosen.add(new Notices(house, office, events, peerTables, many));
        }
        if (module.isEmpty() || module.equals("close-windows")) {
            var closings = new Closings(office, events, peerTables);
            chosen.add(new Minutes(events, closings));
            chosen.add(closings);
        }
        return chosen;
    }

    /** What a function is trained on: its work where it is one of those, and else the events that are recorded of its kind. */
    Work training(String module) throws InterruptedException {
        for (Job job : chosen(module)) {
            return job.training();
        }
        String event = switch (module) {
            case "staff-api" -> "http-staff-windows.json";
            case "printer-api" -> "http-printer-waybills.json";
            case "carrier-events" -> "http-carrier.json";
            case "read-receipts" -> "logs-sms-failures.json";
            default -> "schedule-" + module + ".json";
        };
        return Work.of(() -> events.recorded(event), "");
    }
}
