package certpost.coldstart;

import java.util.Map;

/** Clerks announce windows, load their rosters, and look at both. */
final class Announcements implements Work {
    private static final int FIRST_YEAR = 2000;
    private static final String ROUTE = "/v1/windows/{windowId}";

    private final Office office;
    private final Events events;
    private int tasks;

    Announcements(Office office, Events events) {
        this.office = office;
        this.events = events;
    }

    @Override
    public Task next() {
        int year = FIRST_YEAR + tasks / 4;
        String window = "gd-social-worker-" + year;
        Map<String, String> parameters = Map.of("windowId", window);
        return switch (tasks++ % 4) {
            case 0 -> new Task(office.announcement(window, year, "DIRECT", Office.CLERK), "\"statusCode\":201");
            case 1 -> new Task(office.roster(window, office.people(2), Office.CLERK), "\\\"accepted\\\":2");
            case 2 -> new Task(events.request("GET " + ROUTE, parameters, Office.CLERK), "\"statusCode\":200");
            default -> new Task(events.request("GET " + ROUTE + "/applications", parameters, Office.CLERK),
                    "\"statusCode\":200");
        };
    }
}
