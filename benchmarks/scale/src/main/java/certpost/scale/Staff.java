package certpost.scale;

import certpost.scale.Events.Ask;
import certpost.scale.Events.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** What clerks do for a window. */
record Staff(int size, int rows, Instant opensAt, Instant closesAt) {
    static final String QUALIFICATION = "social-worker";
    private static final Map<String, String> WINDOW = Map.of("windowId", "scale");

    void announce(Actor staff) {
        staff.ask(Visitor.STAFF,
                Ask.json("PUT /v1/windows/{windowId}", WINDOW,
                        Map.of("qualification", QUALIFICATION, "year", Holders.YEAR, "authority", Holders.AUTHORITY,
                                "channel", "DIRECT", "opensAt", opensAt.toString(), "closesAt", closesAt.toString())),
                201);
    }

    /** Loads the roster in files, one after the other; a file whose rows were not all reached is loaded once more. */
    void roster(Actor staff) {
        for (int from = 0; from < size; from += rows) {
            String file = Holders.roster(from, Math.min(from + rows, size));
            int left = load(staff, file);
            while (left > 0) {
                int still = load(staff, file);
                if (still >= left) {
                    throw new IllegalStateException(still + " rows of a file are not stored");
                }
                left = still;
            }
        }
    }

    /** How many rows are not stored yet. */
    private static int load(Actor staff, String file) {
        JsonNode answer = Events
                .body(staff.ask(Visitor.STAFF, Ask.csv("POST /v1/windows/{windowId}/roster", WINDOW, file), 200));
        return answer.path("rows").asInt() - answer.path("accepted").asInt() - answer.path("unchanged").asInt();
    }

    /** Says that registration for the next exam opens on the day of that morning. */
    void announceRegistration(Actor staff, Instant morning) {
        staff.ask(Visitor.STAFF,
                Ask.json("POST /v1/qualifications/{code}/registration", Map.of("code", QUALIFICATION),
                        Map.of("year", Holders.YEAR + 1, "opensOn",
                                morning.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().toString())),
                201);
    }
}
