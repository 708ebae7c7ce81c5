package certpost.carrier;

import certpost.aws.dynamodb.Parallel;
import certpost.aws.http.Request;
import certpost.carrier.EventSheet.Line;
import certpost.domain.certificate.Certificate;
import certpost.domain.parcel.CarrierEvent;
import certpost.domain.parcel.Tracing;
import certpost.domain.parcel.Waybill;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Stores events first, then brings each parcel's story up to date: also for events that were stored before, so that a
 * request that died in between is made up for when the carrier repeats it.
 */
final class Intake {
    private final Ports ports;
    private final Tracing tracing;
    private final Codes codes;

    Intake(Ports ports) {
        this.ports = ports;
        this.tracing = new Tracing(ports.waybills(), ports.events(), ports.certificates(), ports.journey());
        this.codes = new Codes(ports);
    }

    EventsDocument take(EventSheet sheet, Request request, Consumer<String> log) {
        Map<Waybill, Map<String, Line>> parcels = new LinkedHashMap<>();
        sheet.lines().forEach(line -> add(parcels, line));
        List<CarrierEvent> fresh = stored(parcels, request.receivedAt().plus(ports.kept()));
        Set<Waybill> ours = followed(parcels, request);
        sheet.lines().stream().map(line -> line.event().code()).distinct().forEach(code -> note(code, log));
        int accepted = Math.toIntExact(fresh.stream().filter(event -> ours.contains(event.waybill())).count());
        return new EventsDocument(accepted, sheet.lines().size() - fresh.size(), fresh.size() - accepted,
                sheet.rejected());
    }

    /** Whether the waybill is of a certificate that is here. */
    boolean isOurs(Waybill waybill) {
        return ports.waybills().owner(waybill).isPresent();
    }

    /** Stores all events; these were not there before. */
    private List<CarrierEvent> stored(Map<Waybill, Map<String, Line>> parcels, Instant expiresAt) {
        return Parallel.all(parcels.values()
                .stream()
                .flatMap(lines -> lines.values().stream())
                .map(Line::event)
                .<Callable<Optional<CarrierEvent>>>map(
                        event -> () -> ports.events().add(event, expiresAt) ? Optional.of(event) : Optional.empty())
                .toList()).stream().flatMap(Optional::stream).toList();
    }

    /** Brings all parcels' stories up to date; these are ours. */
    private Set<Waybill> followed(Map<Waybill, Map<String, Line>> parcels, Request request) {
        return Parallel.all(parcels.entrySet()
                .stream()
                .<Callable<Optional<Waybill>>>map(
                        parcel -> () -> follow(parcel.getKey(), List.copyOf(parcel.getValue().values()), request)
                                ? Optional.of(parcel.getKey())
                                : Optional.empty())
                .toList()).stream().flatMap(Optional::stream).collect(Collectors.toSet());
    }

    /** Of the same event twice, the one with a delivery code says more. */
    private static void add(Map<Waybill, Map<String, Line>> parcels, Line line) {
        parcels.computeIfAbsent(line.event().waybill(), _ -> new LinkedHashMap<>())
                .merge(line.event().key(), line, (first, second) -> first.code() == null ? second : first);
    }

    private boolean follow(Waybill waybill, List<Line> lines, Request request) {
        return tracing.follow(waybill, request.id() + "-" + waybill,
                (Certificate after, List<CarrierEvent> all) -> codes.keep(after, all, lines, request.receivedAt()));
    }

    /** What a metric counts, see the template: somebody has to find out what the code means. */
    private void note(String code, Consumer<String> log) {
        if (!ports.codes().get().isKnown(code)) {
            log.accept("unknown carrier code " + code);
        }
    }
}
