package certpost.local.simulate;

import certpost.local.client.Client;
import certpost.local.client.UnexpectedAnswer;
import certpost.local.http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Plays printing house and carrier on request, as clients of this very stack. */
public final class Simulators implements AutoCloseable {
    private final Client client;
    private final PrinterPlay printer;
    private final Carrier carrier;
    private final ObjectMapper json = new ObjectMapper();

    /** Players for the stack whose gateway listens there. */
    public Simulators(URI stack) {
        this.client = new Client(stack);
        this.printer = new PrinterPlay(client);
        this.carrier = new Carrier(new CarrierDoor(client));
    }

    /**
     * Plays a wish.
     *
     * @param body JSON, as {@code docs/simulators.md} has it
     * @return 200 with what was played, 400 with what is wrong with the wish, 404 and 409 where it does not fit to what
     *         there is, 502 where a door answered otherwise than it should
     */
    public synchronized Answer play(byte[] body) {
        JsonNode request;
        try {
            request = json.readTree(body);
        } catch (IOException e) {
            return Refusal.of(400, "The body is not JSON");
        }
        if (request == null || !request.isObject()) {
            return Refusal.of(400, "The body is not a JSON object");
        }
        WishReader reader = new WishReader(request);
        Optional<Wish> wish = reader.read();
        try {
            return wish.map(this::play).orElseGet(() -> Refusal.of(400, String.join("; ", reader.mistakes())));
        } catch (UnexpectedAnswer e) {
            return Refusal.of(502, String.valueOf(e.getMessage()));
        }
    }

    private Answer play(Wish wish) {
        return switch (wish) {
            case Wish.Post post -> printer.post(post);
            case Wish.SendOn sendOn -> printer.sendOn(sendOn);
            case Wish.Carry carry -> carry(carry);
        };
    }

    private Answer carry(Wish.Carry wish) {
        TestWaybill waybill = wish.waybill();
        int of = waybill.path().steps();
        if (of > 0 && carrier.left(waybill) == 0) {
            return Refusal.of(409, "waybill: all " + of + " steps of " + waybill.path() + " were played");
        }
        ObjectNode played = json.createObjectNode()
                .put("waybill", waybill.value())
                .put("path", waybill.path().name())
                .put("ends", waybill.path().ends());
        played.putArray("steps");
        for (int i = 0; i < wish.steps() && carrier.left(waybill) > 0; i++) {
            Carrier.Step step = carrier.next(waybill);
            ObjectNode shown = played.withArray("steps").addObject().put("step", step.step()).put("of", of);
            shown.set("sms", json.valueToTree(newly(waybill.path(), step.step())));
            shown.set("events", json.valueToTree(step.events()));
            shown.set("answer", step.answer().json());
        }
        return Answer.json(200, played.put("left", carrier.left(waybill)).toString());
    }

    /** What the holder is told because of that step. */
    private static List<Sms> newly(TestPath path, int step) {
        return path.tells(step).subList(path.tells(step - 1).size(), path.tells(step).size());
    }

    @Override
    public void close() {
        client.close();
    }
}
