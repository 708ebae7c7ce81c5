package certpost.coldstart;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/** Who prepares windows, rosters, applications and batches, through the packaged functions. */
final class Office {
    static final Map<String, String> CLERK = Map.of("scope", "certpost/staff", "sub", "clerk-1", "agency", "guangdong");
    private static final int ROWS_A_FILE = 1_000;

    private final House house;
    private final Events events;
    private int people;

    /** A window, and everybody on its roster. */
    record Entered(String window, int year, List<Person> holders) {
        Entered {
            holders = List.copyOf(holders);
        }

        /** The id of the certificate of one of them. */
        String certificate(Person holder) {
            return session(year) + "." + holder.certificateHash();
        }
    }

    Office(House house, Events events) {
        this.house = house;
        this.events = events;
    }

    /** The id of that year's exam session. */
    static String session(int year) {
        return "guangdong.social-worker." + year;
    }

    /** Announces a window of that year's exam, open since yesterday, with so many holders. */
    Entered open(int year, int holders) throws InterruptedException {
        return open("gd-social-worker-" + year, year, "DIRECT", holders, CLERK);
    }

    /** The same for any channel, by a clerk of the agency whose window it is. */
    Entered open(String window, int year, String channel, int holders, Map<String, String> clerk)
            throws InterruptedException {
        Reply.to(house.prepare("staff-api", announcement(window, year, channel, clerk))).done();
        List<Person> entered = new ArrayList<>();
        while (entered.size() < holders) {
            List<Person> some = people(Math.min(ROWS_A_FILE, holders - entered.size()));
            Reply.to(house.prepare("staff-api", roster(window, some, clerk))).done();
            entered.addAll(some);
        }
        return new Entered(window, year, entered);
    }

    /** A request to announce it. */
    SdkBytes announcement(String window, int year, String channel, Map<String, String> clerk) {
        Instant now = Instant.now();
        return events.request("PUT /v1/windows/{windowId}", Map.of("windowId", window), clerk, "application/json", """
                {"qualification": "social-worker", "year": %d, "authority": "%s", "channel": "%s",
                 "opensAt": "%s", "closesAt": "%s"}""".formatted(year, clerk.get("agency"), channel,
                now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(30))));
    }

    /** A request to load its roster. */
    SdkBytes roster(String window, List<Person> holders, Map<String, String> clerk) {
        return events.request("POST /v1/windows/{windowId}/roster", Map.of("windowId", window), clerk, "text/csv",
                "name,documentType,documentNumber,certificateNumber,level,registrationCity,checkStatus,mobile\n"
                        + String.join("", holders.stream().map(Person::row).toList()));
    }

    /** So many whom nobody knows yet. */
    List<Person> people(int count) {
        List<Person> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people++;
            some.add(new Person(people));
        }
        return some;
    }

    /** Has the holder apply, and gives the application's reference. */
    String apply(Person person, String certificate, String channel) throws InterruptedException {
        return Reply.to(house.prepare("candidate-api", application(person, certificate, channel)))
                .done()
                .path("receipt")
                .path("reference")
                .asText();
    }

    SdkBytes application(Person person, String certificate, String channel) {
        return events.request("PUT /v1/me/certificates/{certificateId}/application",
                Map.of("certificateId", certificate), person.claims(), "application/json", person.application(channel));
    }
}
