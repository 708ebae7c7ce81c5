package certpost.domain.parcel;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.FactKind.Stage;
import certpost.domain.certificate.Parcel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Folds a waybill's events into its certificate's story. The story follows from the whole set of events, in whatever
 * order they came; only a fact's id depends on that: a run of which somebody may have been told keeps the id under which
 * that is remembered.
 */
public final class Journey {
    private final Supplier<CarrierCodes> codes;

    public Journey(CarrierCodes codes) {
        this(() -> codes);
    }

    /** By codes that may change between one parcel and the next. */
    public Journey(Supplier<CarrierCodes> codes) {
        this.codes = codes;
    }

    /** A mailed certificate after all its waybill's events; the very same where they bring nothing new. */
    public Certificate after(Certificate certificate, Collection<CarrierEvent> events) {
        Parcel parcel = certificate.parcel();
        if (parcel == null) {
            return certificate;
        }
        List<Run> runs = Run.of(whole(certificate, parcel.waybill(), events), codes.get());
        if (runs.isEmpty()) {
            return certificate;
        }
        List<Fact> known = facts(certificate, Stage.CARRIED);
        List<Fact> later = later(certificate);
        var timeline = new ArrayList<>(certificate.timeline().subList(0, certificate.round().begin()));
        timeline.addAll(facts(certificate, Stage.BEFORE));
        runs.forEach(run -> timeline.addAll(run.facts(known)));
        timeline.addAll(later);
        CertificateState state = later.isEmpty() ? runs.getLast().status().state() : certificate.state();
        int attempts = Math
                .toIntExact(runs.stream().filter(run -> run.status() == ParcelStatus.OUT_FOR_DELIVERY).count());
        return state == certificate.state() && attempts == parcel.attempts() && timeline.equals(certificate.timeline())
                ? certificate
                : new Certificate(certificate.key(), certificate.reference(), certificate.roster(), state,
                        certificate.application(), certificate.batch(), new Parcel(parcel.waybill(), attempts),
                        certificate.earlier(), timeline, certificate.revision(), certificate.version() + 1);
    }

    /**
     * The fact that tells of a parcel's being out for delivery by the latest news, if an event has part in it.
     *
     * @param after as {@link #after} has it for the same events
     */
    public Optional<Fact> outForDelivery(Certificate after, Collection<CarrierEvent> events, CarrierEvent event) {
        Parcel parcel = after.parcel();
        if (parcel == null || after.state() != CertificateState.OUT_FOR_DELIVERY) {
            return Optional.empty();
        }
        Run last = Run.of(whole(after, parcel.waybill(), events), codes.get()).getLast();
        return last.has(event.key()) ? last.facts(facts(after, Stage.CARRIED)).stream().findFirst() : Optional.empty();
    }

    /** Events expire before certificates do; what the timeline tells of an expired one counts in its place. */
    private static Collection<CarrierEvent> whole(Certificate certificate, Waybill waybill,
            Collection<CarrierEvent> events) {
        Map<String, CarrierEvent> all = new LinkedHashMap<>();
        events.forEach(event -> all.put(event.key(), event));
        for (Fact fact : facts(certificate, Stage.CARRIED)) {
            CarrierEvent.ofKey(waybill, Run.keyOf(fact), fact.kind() == FactKind.SIGNED_BY_PROXY ? "" : fact.detail())
                    .ifPresent(event -> all.putIfAbsent(event.key(), event));
        }
        return all.values();
    }

    /** Of this way to the holder, until the agency has it again; the stories of earlier ones have ended. */
    private static List<Fact> facts(Certificate certificate, Stage stage) {
        List<Fact> all = certificate.timeline();
        return all.subList(certificate.round().begin(), all.size() - later(certificate).size())
                .stream()
                .filter(fact -> fact.kind().stage() == stage)
                .toList();
    }

    /** What happened since the agency has had it again, in the order in which it happened. */
    private static List<Fact> later(Certificate certificate) {
        List<Fact> all = certificate.timeline();
        for (int i = certificate.round().begin(); i < all.size(); i++) {
            if (all.get(i).kind().stage() == Stage.AFTER) {
                return all.subList(i, all.size());
            }
        }
        return List.of();
    }
}
