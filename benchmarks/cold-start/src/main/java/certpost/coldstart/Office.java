package certpost.coldstart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The staff who prepare windows and rosters, through the packaged functions. */
final class Office {
    private static final Map<String, String> CLERK = Map.of("scope", "certpost/staff", "sub", "clerk-1", "agency",
            "guangdong");
    private static final int ROWS_A_FILE = 1_000;

    private final House house;
    private final Events events;
    private final ObjectMapper json = new ObjectMapper();
    private int people;

    /** A window, and everybody on its roster. */
    record Entered(String window, int year, List<Person> holders) {
        Entered {
            holders = List.copyOf(holders);
        }

        /** The id of the certificate of one of them. */
        String certificate(Person holder) {
            return "guangdong.social-worker." + year + "." + holder.certificateHash();
        }
    }

    Office(House house, Events events) {
        this.house = house;
        this.events = events;
    }

    /** Announces a window of that year's exam, open since yesterday, with so many holders. */
    Entered open(int year, int holders) throws InterruptedException {
        String window = "gd-social-worker-" + year;
        Instant now = Instant.now();
        done(house.prepare("staff-api",
                events.request("PUT /v1/windows/{windowId}", Map.of("windowId", window), CLERK, "application/json", """
                        {"qualification": "social-worker", "year": %d, "authority": "guangdong", "channel": "DIRECT",
                         "opensAt": "%s", "closesAt": "%s"}""".formatted(year, now.minus(Duration.ofDays(1)),
                        now.plus(Duration.ofDays(30))))));
        List<Person> entered = new ArrayList<>();
        StringBuilder file = new StringBuilder();
        for (int i = 1; i <= holders; i++) {
            people++;
            Person person = new Person(people);
            entered.add(person);
            file.append(person.row());
            if (i % ROWS_A_FILE == 0 || i == holders) {
                load(window, file.toString());
                file.setLength(0);
            }
        }
        return new Entered(window, year, entered);
    }

    private void load(String window, String rows) throws InterruptedException {
        done(house.prepare("staff-api",
                events.request("POST /v1/windows/{windowId}/roster", Map.of("windowId", window), CLERK, "text/csv",
                        "name,documentType,documentNumber,certificateNumber,level,registrationCity,checkStatus,mobile\n"
                                + rows)));
    }

    /** Has the holder apply. */
    void apply(Person person, String certificate) throws InterruptedException {
        done(house.prepare("candidate-api", application(person, certificate)));
    }

    SdkBytes application(Person person, String certificate) {
        return events.request("PUT /v1/me/certificates/{certificateId}/application",
                Map.of("certificateId", certificate), person.claims(), "application/json", person.application());
    }

    /** Lets the window have ended ten minutes ago. */
    void end(String window) {
        Instant past = Instant.now().minus(Duration.ofMinutes(10));
        house.tables()
                .updateItem(update -> update.tableName(house.table("WINDOWS_TABLE"))
                        .key(Map.of("windowId", AttributeValue.fromS(window)))
                        .updateExpression("SET closesAt = :closesAt, dueAt = :dueAt")
                        .expressionAttributeValues(Map.of(":closesAt", AttributeValue.fromS(past.toString()), ":dueAt",
                                AttributeValue.fromN(String.valueOf(past.toEpochMilli())))));
    }

    private String done(String answer) {
        try {
            JsonNode read = json.readTree(answer);
            if (read.path("statusCode").asInt() >= 300) {
                throw new IllegalStateException("refused: " + read.path("body").asText());
            }
            return read.path("body").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not an answer", e);
        }
    }
}
