package certpost.domain.reference;

import certpost.domain.calendar.KnownYears;
import certpost.domain.calendar.WorkingCalendar;
import certpost.domain.calendar.WorkingYear;
import certpost.domain.postage.Rate;
import certpost.domain.postage.Tariff;
import certpost.domain.postage.Tariffs;
import certpost.domain.window.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Begins with social workers, the years that are known and the postage of direct mail, and takes more. */
public final class ReferenceDataInMemory implements ReferenceData, ReferenceDataStore {
    private final Map<String, Qualification> qualifications = new TreeMap<>();
    private final Map<Integer, WorkingYear> years = new TreeMap<>();
    private final Map<String, Agency> agencies = new TreeMap<>();

    public ReferenceDataInMemory() {
        put(socialWorker());
        KnownYears.all().forEach(this::put);
    }

    /** The qualification of the pilot that most holders have. */
    public static Qualification socialWorker() {
        return new Qualification("social-worker", "社会工作者", "Social worker", List.of("社会工作师", "助理社会工作师"), true,
                Qualification.Electronic.UNKNOWN, "the bureau's FAQ of 2025-08-06", LocalDate.parse("2025-08-06"));
    }

    @Override
    public synchronized List<Qualification> qualifications() {
        return List.copyOf(qualifications.values());
    }

    @Override
    public synchronized Optional<Qualification> qualification(String code) {
        return Optional.ofNullable(qualifications.get(code));
    }

    @Override
    public synchronized WorkingCalendar calendar() {
        return new WorkingCalendar(years.values());
    }

    @Override
    public WorkingCalendar calendarNow() {
        return calendar();
    }

    @Override
    public synchronized Agencies agencies() {
        return new Agencies(agencies.values());
    }

    @Override
    public Agencies agenciesNow() {
        return agencies();
    }

    @Override
    public synchronized boolean put(Agency agency) {
        return agencies.put(agency.code(), agency) == null;
    }

    @Override
    public Tariffs tariffs() {
        return new Tariffs(List.of(new Tariff("direct-2024", Channel.DIRECT, Instant.parse("2023-12-31T16:00:00Z"),
                "the bureau's FAQ of 2025-08-06", List.of(new Rate(Set.of(), new BigDecimal("15")),
                        new Rate(Set.of("新疆维吾尔自治区", "西藏自治区"), new BigDecimal("17"))))));
    }

    @Override
    public synchronized boolean put(Qualification qualification) {
        return qualifications.put(qualification.code(), qualification) == null;
    }

    @Override
    public synchronized boolean put(WorkingYear year) {
        return years.put(year.year(), year) == null;
    }
}
