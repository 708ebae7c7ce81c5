package certpost.domain.parcel;

import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Events that tell the same, with nothing else between them: one fact, and an event whose time was corrected is no
 * second one.
 *
 * @param events at least one, the earliest first
 */
record Run(ParcelStatus status, List<CarrierEvent> events) {

    /** The runs of all events of a waybill, in the order of time; the last is where the parcel is. */
    static List<Run> of(Collection<CarrierEvent> events, CarrierCodes codes) {
        var runs = new ArrayList<Run>();
        boolean turned = false;
        for (CarrierEvent event : events.stream().sorted(order(codes)).toList()) {
            ParcelStatus status = codes.status(event.code());
            status = turned ? status.onTheWayBack() : status;
            turned |= status == ParcelStatus.RETURNING;
            if (!runs.isEmpty() && runs.getLast().status() == status) {
                runs.getLast().events().add(event);
            } else if (runs.isEmpty() || !runs.getLast().status().isTerminal()) {
                runs.add(new Run(status, new ArrayList<>(List.of(event))));
            }
        }
        return runs;
    }

    /** By time; at the same second a parcel goes forward. */
    private static Comparator<CarrierEvent> order(CarrierCodes codes) {
        return Comparator.comparing(CarrierEvent::at)
                .thenComparing(event -> codes.status(event.code()))
                .thenComparing(CarrierEvent::key);
    }

    /** Its facts, under the ids that they have already where the timeline knows them. */
    List<Fact> facts(List<Fact> known) {
        var facts = new ArrayList<Fact>();
        facts.add(fact(status.fact(), events, known));
        List<CarrierEvent> byProxy = events.stream().filter(CarrierEvent::byProxy).toList();
        if (status == ParcelStatus.DELIVERED && !byProxy.isEmpty()) {
            facts.add(fact(FactKind.SIGNED_BY_PROXY, byProxy, known));
        }
        return facts;
    }

    boolean has(String key) {
        return events.stream().anyMatch(event -> event.key().equals(key));
    }

    /** The event that a fact was first told by. */
    static String keyOf(Fact fact) {
        return fact.id().substring(Fact.of(fact.kind(), fact.at(), "", "").id().length());
    }

    private Fact fact(FactKind kind, List<CarrierEvent> telling, List<Fact> known) {
        CarrierEvent first = telling.getFirst();
        Instant at = first.at();
        String detail = kind == FactKind.SIGNED_BY_PROXY ? "" : detail(first);
        return known.stream()
                .filter(fact -> fact.kind() == kind && has(keyOf(fact)))
                .findFirst()
                .map(fact -> new Fact(fact.id(), kind, at, detail))
                .orElseGet(() -> Fact.of(kind, at, first.key(), detail));
    }

    private String detail(CarrierEvent event) {
        boolean tellsWhy = status == ParcelStatus.DELIVERY_FAILED && !event.text().isEmpty();
        String separator = event.officeName().isEmpty() || !tellsWhy ? "" : "，";
        return event.officeName() + separator + (tellsWhy ? event.text() : "");
    }
}
