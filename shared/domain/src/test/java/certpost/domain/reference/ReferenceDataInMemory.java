package certpost.domain.reference;

import certpost.domain.calendar.BeijingTime;
import certpost.domain.calendar.KnownYears;
import certpost.domain.calendar.WorkingYear;
import certpost.domain.parcel.CarrierCode;
import certpost.domain.parcel.ParcelStatus;
import certpost.domain.postage.Rate;
import certpost.domain.postage.Tariff;
import certpost.domain.window.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Begins with social workers, the years that are known, the postage of direct mail and one of the carrier's codes, and
 * takes more.
 */
public final class ReferenceDataInMemory implements ReferenceData, ReferenceDataStore {
    /** By when everything has begun that any test loads. */
    private static final Instant LATE = Instant.parse("2199-01-01T00:00:00Z");
    private static final Act ANYBODY = new Act("a-test", "guangdong", Instant.parse("2025-08-07T00:00:00Z"));

    private final InstantSource clock;
    private final Map<ReferenceKind<?>, TreeMap<String, List<Loaded<?>>>> facts = new HashMap<>();

    /** By a clock for which everything has begun. */
    public ReferenceDataInMemory() {
        this(() -> LATE);
    }

    public ReferenceDataInMemory(InstantSource clock) {
        this.clock = clock;
        ship(ReferenceKind.QUALIFICATION, socialWorker(), BeijingTime.startOf(socialWorker().validFrom()));
        KnownYears.all().forEach(year -> ship(ReferenceKind.CALENDAR, year, Version.ALWAYS));
        ship(ReferenceKind.TARIFF, direct(), direct().validFrom());
        ship(ReferenceKind.CARRIER_CODE, new CarrierCode("702", ParcelStatus.OUT_FOR_DELIVERY, "the carrier"),
                Version.ALWAYS);
    }

    /** The qualification of the pilot that most holders have. */
    public static Qualification socialWorker() {
        return new Qualification("social-worker", "社会工作者", "Social worker", List.of("社会工作师", "助理社会工作师"), true,
                Qualification.Electronic.UNKNOWN, "the bureau's FAQ of 2025-08-06", LocalDate.parse("2025-08-06"));
    }

    private static Tariff direct() {
        return new Tariff("direct-2024", Channel.DIRECT, null, Instant.parse("2023-12-31T16:00:00Z"),
                "the bureau's FAQ of 2025-08-06", List.of(new Rate(Set.of(), new BigDecimal("15"), null),
                        new Rate(Set.of("新疆维吾尔自治区", "西藏自治区"), new BigDecimal("17"), null)));
    }

    private <T> void ship(ReferenceKind<T> kind, T value, Instant validFrom) {
        states(kind, kind.code(value)).add(Loaded.shipped(value, validFrom));
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public synchronized <T> List<Loaded<T>> all(ReferenceKind<T> kind) {
        return facts.getOrDefault(kind, new TreeMap<>())
                .keySet()
                .stream()
                .flatMap(code -> find(kind, code).stream())
                .toList();
    }

    @Override
    public <T> List<Loaded<T>> allNow(ReferenceKind<T> kind) {
        return all(kind);
    }

    @Override
    public <T> Optional<Loaded<T>> recent(ReferenceKind<T> kind, String code) {
        return find(kind, code);
    }

    @Override
    @SuppressWarnings("unchecked")
    public synchronized <T> Optional<Loaded<T>> find(ReferenceKind<T> kind, String code) {
        List<Loaded<?>> states = states(kind, code);
        return states.isEmpty() ? Optional.empty() : Optional.of((Loaded<T>) states.getLast());
    }

    @Override
    public synchronized <T> boolean put(ReferenceKind<T> kind, Loaded<T> changed) {
        String code = kind.code(changed.newest().value());
        long before = find(kind, code).map(loaded -> loaded.newest().number()).orElse(0L);
        return changed.newest().number() == before + 1 && states(kind, code).add(changed);
    }

    @Override
    @SuppressWarnings("unchecked")
    public synchronized <T> List<Version<T>> versions(ReferenceKind<T> kind, String code) {
        return states(kind, code).stream().map(state -> ((Loaded<T>) state).newest()).toList();
    }

    /** Loads an agency, whoever does it, at once. */
    public void put(Agency agency) {
        put(ReferenceKind.AGENCY, agency, Version.ALWAYS);
    }

    /** Loads a qualification, whoever does it. */
    public void put(Qualification qualification) {
        put(ReferenceKind.QUALIFICATION, qualification, BeijingTime.startOf(qualification.validFrom()));
    }

    /** Loads a tariff, whoever does it. */
    public void put(Tariff tariff) {
        put(ReferenceKind.TARIFF, tariff, tariff.validFrom());
    }

    /** Loads a year, whoever does it. */
    public void put(WorkingYear year) {
        put(ReferenceKind.CALENDAR, year, Version.ALWAYS);
    }

    private <T> void put(ReferenceKind<T> kind, T value, Instant validFrom) {
        put(kind, find(kind, kind.code(value)).map(before -> before.next(value, validFrom, ANYBODY))
                .orElseGet(() -> Loaded.first(value, validFrom, ANYBODY)));
    }

    private List<Loaded<?>> states(ReferenceKind<?> kind, String code) {
        return facts.computeIfAbsent(kind, _ -> new TreeMap<>()).computeIfAbsent(code, _ -> new ArrayList<>());
    }
}
