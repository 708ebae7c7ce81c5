package certpost.scale;

import certpost.scale.Events.Ask;
import certpost.scale.Events.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fetches the labels of all batches, one batch after the other. */
record PrintingHouse(int size) {

    void fetchLabels(Actor printer) {
        long lines = batches(printer).stream().mapToLong(batch -> lines(printer, batch)).sum();
        if (lines != size) {
            throw new IllegalStateException(lines + " labels for " + size + " certificates");
        }
    }

    private static List<String> batches(Actor printer) {
        var ids = new ArrayList<String>();
        String cursor = "";
        do {
            JsonNode page = Events.body(printer.ask(Visitor.PRINTER,
                    Ask.bare("GET /v1/batches", Map.of(),
                            cursor.isEmpty() ? Map.of("limit", "100") : Map.of("limit", "100", "cursor", cursor)),
                    200));
            page.path("batches").forEach(batch -> ids.add(batch.path("batchId").asText()));
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty());
        return ids;
    }

    private static long lines(Actor printer, String batch) {
        Ask labels = Ask.bare("GET /v1/batches/{batchId}/labels", Map.of("batchId", batch), Map.of());
        return printer.ask(Visitor.PRINTER, labels, 200).path("body").asText().lines().count() - 1;
    }
}
