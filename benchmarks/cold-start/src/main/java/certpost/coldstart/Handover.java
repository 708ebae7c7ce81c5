package certpost.coldstart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A window has closed, and its batch lies ready for the printing house.
 *
 * @param references of its applications
 */
record Handover(Office.Entered entered, String batch, List<String> references) {
    static final Map<String, String> PRINTER = Map.of("scope", "certpost/printer", "sub", "printing-house");
    private static final String CLOSING = "close-windows";
    private static final String ROUTE = "/v1/batches/{batchId}";

    Handover {
        references = List.copyOf(references);
    }

    /** Of that year's exam, with so many certificates. */
    static Handover of(int year, int certificates, House house, Office office, Events events)
            throws InterruptedException {
        Office.Entered entered = office.open(year, certificates);
        List<String> references = new ArrayList<>();
        for (Person person : entered.holders()) {
            references.add(office.apply(person, entered.certificate(person), "DIRECT"));
        }
        house.backDoor().end(entered.window());
        String closed = house.prepare(CLOSING, events.schedule(CLOSING, Instant.now()));
        if (!closed.contains(entered.window())) {
            throw new IllegalStateException("not closed: " + closed);
        }
        return new Handover(entered, entered.window() + ".0001", references);
    }

    /** A request of the printing house that has no body, on a route that begins as that of the batch. */
    SdkBytes asked(String rest, Events events) {
        return events.request("GET " + ROUTE + rest, Map.of("batchId", batch), PRINTER);
    }

    /** A request of the printing house's to say that all of it arrived. */
    SdkBytes received(House house, Events events) throws InterruptedException {
        String digest = Reply.to(house.prepare("printer-api", asked("", events))).done().path("sha256").asText();
        return events.request("POST " + ROUTE + "/receipt", Map.of("batchId", batch), PRINTER, "application/json", """
                {"count": %d, "sha256": "%s"}""".formatted(references.size(), digest));
    }

    /** The waybill of the certificate at that place. */
    static String waybill(int place) {
        return "10202500%05d".formatted(place);
    }

    /** A request of the printing house's to post these, each {@code reference,waybill}. */
    SdkBytes posted(List<Integer> places, Events events) {
        return events.request("POST " + ROUTE + "/waybills", Map.of("batchId", batch), PRINTER, "text/csv",
                "reference,waybill\n" + String.join("",
                        places.stream().map(place -> references.get(place) + "," + waybill(place) + "\n").toList()));
    }
}
