package certpost.domain.parcel;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The carrier's events in a map. */
public final class CarrierEventsInMemory implements CarrierEventStore {
    private final Map<List<String>, CarrierEvent> events = new LinkedHashMap<>();
    private final Map<List<String>, Instant> expiries = new LinkedHashMap<>();

    private final InstantSource clock;

    /** Events of which none expires. */
    public CarrierEventsInMemory() {
        this(InstantSource.fixed(Instant.EPOCH));
    }

    public CarrierEventsInMemory(InstantSource clock) {
        this.clock = clock;
    }

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
        List<String> key = key(event);
        if (!isKept(event)) {
            events.remove(key);
            expiries.remove(key);
        }
        expiries.putIfAbsent(key, expiresAt);
        return events.putIfAbsent(key, event) == null;
    }

    @Override
    public synchronized List<CarrierEvent> ofWaybill(Waybill waybill) {
        return events.values().stream().filter(event -> event.waybill().equals(waybill) && isKept(event)).toList();
    }

    private boolean isKept(CarrierEvent event) {
        return expiries.getOrDefault(key(event), Instant.MAX).isAfter(clock.instant());
    }

    private static List<String> key(CarrierEvent event) {
        return List.of(event.waybill().value(), event.key());
    }
}
