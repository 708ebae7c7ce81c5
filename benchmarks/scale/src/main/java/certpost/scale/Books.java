package certpost.scale;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Fires the schedules of reconciliation. */
final class Books {
    private static final Map<String, String> GO_ON = Map.of("books", "go on");

    private Books() {}

    /** Begins a book and goes on with it as long as another run sees more than the one before. */
    static void keep(Actor reconciling) {
        String before = "";
        String now = reconciling.fire(Map.of());
        while (!now.equals(before) && !Events.read(now).path("closed").asBoolean()) {
            before = now;
            now = reconciling.fire(GO_ON);
        }
    }

    /** By now whatever was suspected is looked at again. */
    static void mustBalance(Actor reconciling) {
        JsonNode answer = Events.read(reconciling.fire(GO_ON));
        if (!answer.path("closed").asBoolean() || answer.path("differences").asInt() != 0) {
            throw new IllegalStateException("the books do not balance: " + answer);
        }
    }
}
