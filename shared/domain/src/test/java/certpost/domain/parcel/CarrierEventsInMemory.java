package certpost.domain.parcel;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The carrier's events in a map; none expires by itself. */
public final class CarrierEventsInMemory implements CarrierEventStore {
    private final Map<List<String>, CarrierEvent> events = new LinkedHashMap<>();
    private final Map<List<String>, Instant> expiries = new LinkedHashMap<>();

    /** All events, in the order in which they came. */
    public synchronized List<CarrierEvent> all() {
        return List.copyOf(events.values());
    }

    /** When events may be forgotten, in the order in which they came. */
    public synchronized List<Instant> expiries() {
        return List.copyOf(expiries.values());
    }

    @Override
    public synchronized boolean add(CarrierEvent event, Instant expiresAt) {
        List<String> key = List.of(event.waybill().value(), event.key());
        expiries.putIfAbsent(key, expiresAt);
        return events.putIfAbsent(key, event) == null;
    }

    @Override
    public synchronized List<CarrierEvent> ofWaybill(Waybill waybill) {
        return events.values().stream().filter(event -> event.waybill().equals(waybill)).toList();
    }
}
