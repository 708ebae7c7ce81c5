package certpost.carrier;

import certpost.aws.http.FieldReader;
import certpost.domain.Checked;
import certpost.domain.Mistake;
import certpost.domain.parcel.CarrierEvent;
import certpost.domain.parcel.DeliveryCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A body of the carrier's, event by event.
 *
 * @param lines events that may be stored, in the order in which they came
 * @param rejected what is wrong with the others
 * @param mistakes what is wrong with the body as a whole
 */
record EventSheet(List<Line> lines, List<EventsDocument.Rejected> rejected, List<Mistake> mistakes) {
    /** The most events in one body. */
    static final int MOST = 1_000;

    /** An event, and the delivery code that came with it. */
    record Line(CarrierEvent event, @Nullable DeliveryCode code) {}

    static EventSheet of(FieldReader body) {
        List<Optional<FieldReader>> events = body.objects("events");
        if (events.size() > MOST) {
            body.mistake("events", "too-many",
                    "holds " + events.size() + " events; send " + MOST + " at the most, the rest in another request");
        }
        var sheet = new EventSheet(new ArrayList<>(), new ArrayList<>(), body.mistakesOfKnown());
        for (int i = 0; i < events.size() && sheet.mistakes().isEmpty(); i++) {
            sheet.add(i, events.get(i));
        }
        return sheet;
    }

    private void add(int index, Optional<FieldReader> fields) {
        if (fields.isEmpty()) {
            rejected.add(new EventsDocument.Rejected(index, "malformed", "is no object"));
            return;
        }
        FieldReader event = fields.get();
        var typed = new CarrierEvent.Typed(text(event, "waybillNo"), text(event, "opCode"), text(event, "opTime"),
                text(event, "opOrgCode"), text(event, "opOrgName"), text(event, "opDesc"));
        Checked<CarrierEvent> checked = CarrierEvent.of(typed);
        DeliveryCode code = event.optionalText("deliverCode").flatMap(EventSheet::code).orElse(null);
        event.addRest(checked.mistakes());
        switch (checked) {
            case Checked.Valid<CarrierEvent>(var valid) when event.mistakesOfKnown().isEmpty() ->
                lines.add(new Line(valid, code));
            case Checked.Valid<CarrierEvent> _,Checked.Invalid<CarrierEvent> _ ->
                rejected.add(EventsDocument.Rejected.of(index, event.mistakesOfKnown()));
        }
    }

    /** An event counts for more than its code, so one that fits into no SMS is left out: the carrier texts its own. */
    private static Optional<DeliveryCode> code(String text) {
        return switch (DeliveryCode.of("deliverCode", text)) {
            case Checked.Valid<DeliveryCode>(var code) -> Optional.of(code);
            case Checked.Invalid<DeliveryCode> _ -> Optional.empty();
        };
    }

    private static @Nullable String text(FieldReader event, String name) {
        return event.optionalText(name).orElse(null);
    }
}
