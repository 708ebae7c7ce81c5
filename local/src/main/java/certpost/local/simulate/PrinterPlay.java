package certpost.local.simulate;

import certpost.local.client.Client;
import certpost.local.http.Answer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Lets the printing house play, and tells what it did. */
final class PrinterPlay {
    private final Client client;
    private final PrintingHouse printingHouse = new PrintingHouse();
    private final ObjectMapper json = new ObjectMapper();

    PrinterPlay(Client client) {
        this.client = client;
    }

    /** Posts one batch, or all that are ready. */
    Answer post(Wish.Post wish) {
        PrinterDoor door = new PrinterDoor(client);
        List<Batch> batches = wish.batchId()
                .map(id -> find(door, id).stream().toList())
                .orElseGet(() -> door.batches().stream().filter(batch -> batch.state().equals("READY")).toList());
        if (batches.isEmpty()) {
            return wish.batchId().isPresent()
                    ? Refusal.of(404, "batchId: the printing house has no such batch")
                    : Refusal.of(409, "No batch is READY: a window has to close, and the schedules to run");
        }
        if (batches.stream().anyMatch(batch -> batch.state().equals("SENT"))) {
            return Refusal.of(409, "batchId: is SENT, each of its parcels has a waybill");
        }
        ObjectNode played = json.createObjectNode();
        for (Batch batch : batches) {
            ObjectNode posted = played.withArray("batches").addObject().put("batchId", batch.batchId());
            PrintingHouse.Outcome outcome = printingHouse.post(door, batch, wish.choice());
            posted.putArray("parcels");
            outcome.posted()
                    .forEach(parcel -> posted.withArray("parcels")
                            .addObject()
                            .put("reference", parcel.reference())
                            .put("waybill", parcel.waybill().value())
                            .put("path", parcel.waybill().path().name()));
            posted.set("refused", json.valueToTree(outcome.refused()));
        }
        return Answer.json(200, played.toString());
    }

    /** Reports a parcel that came back. */
    Answer sendOn(Wish.SendOn wish) {
        PrinterDoor door = new PrinterDoor(client);
        Optional<PrintingHouse.Posted> parcel = TestWaybill.of(wish.parcel()).flatMap(printingHouse::find);
        String reference = parcel.map(PrintingHouse.Posted::reference).orElse(wish.parcel());
        Optional<Batch> batch = parcel.isPresent()
                ? find(door, parcel.get().batchId())
                : PrintingHouse.find(door, reference);
        return batch
                .map(found -> Answer.json(200,
                        json.createObjectNode()
                                .put("batchId", found.batchId())
                                .put("reference", reference)
                                .put("reason", wish.reason())
                                .<ObjectNode>set("answer", printingHouse.sendOn(door, found, reference, wish.reason()))
                                .toString()))
                .orElseGet(() -> Refusal.of(404,
                        "No batch has this parcel; a waybill that was not posted here is found by its reference only"));
    }

    private static Optional<Batch> find(PrinterDoor door, String batchId) {
        certpost.local.client.Answer answer = door.batch(batchId);
        return answer.is(200) ? Optional.of(Batch.of(answer.json())) : Optional.empty();
    }
}
