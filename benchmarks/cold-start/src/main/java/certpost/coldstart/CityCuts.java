package certpost.coldstart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A city's agency wishes for one batch after the other from the head of its queue, and each minute one is cut. */
final class CityCuts implements Work {
    private static final int YEAR = 2021;
    private static final String WINDOW = "fs-social-worker-2021";
    private static final Map<String, String> CLERK = Map.of("scope", "certpost/staff", "sub", "clerk-2", "agency",
            "foshan");

    private final House house;
    private final Events events;

    CityCuts(int certificates, House house, Office office, Events events) throws InterruptedException {
        this.house = house;
        this.events = events;
        staff("PUT /v1/agencies/{code}", Map.of("code", "guangdong"), Office.CLERK, agency("广东省", ""));
        staff("PUT /v1/agencies/{code}", Map.of("code", "foshan"), Office.CLERK, agency("佛山市", "\"佛山市\""));
        Office.Entered entered = office.open(WINDOW, YEAR, "AGENCY", certificates, CLERK);
        List<String> references = new ArrayList<>();
        for (Person person : entered.holders()) {
            references.add(office.apply(person, entered.certificate(person), "AGENCY"));
        }
        staff("POST /v1/windows/{windowId}/approvals", Map.of("windowId", WINDOW), CLERK,
                references.stream().collect(Collectors.joining("\", \"", "{\"references\": [\"", "\"]}")));
    }

    /** An invented one. */
    private static String agency(String place, String cities) {
        return """
                {"name": "%s人事考试机构", "province": "广东省", "cities": [%s], "source": "made up"}""".formatted(place,
                cities);
    }

    private void staff(String route, Map<String, String> parameters, Map<String, String> clerk, String body)
            throws InterruptedException {
        Reply.to(house.prepare("staff-api", events.request(route, parameters, clerk, "application/json", body))).done();
    }

    @Override
    public Task next() throws InterruptedException {
        staff("POST /v1/windows/{windowId}/batches", Map.of("windowId", WINDOW), CLERK, "{\"count\": 1}");
        return new Task(events.schedule("cut-batches", Instant.now()), "[\"" + WINDOW + "\"]");
    }
}
