package certpost.aws.dynamodb;

import certpost.domain.calendar.WorkingCalendar;
import certpost.domain.calendar.WorkingYear;
import certpost.domain.postage.Tariffs;
import certpost.domain.reference.Agencies;
import certpost.domain.reference.Agency;
import certpost.domain.reference.Qualification;
import certpost.domain.reference.ReferenceData;
import certpost.domain.reference.ReferenceDataStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What staff loaded, in its table, and beneath it what was shipped; reads are up to five seconds old. */
public final class DynamoDbReferenceData implements ReferenceData, ReferenceDataStore {
    private static final String ALL = "";

    private final Table table;
    private final ReferenceData shipped;
    private final Recent<Qualification> qualification;
    private final Recent<List<Qualification>> qualifications;
    private final Recent<WorkingCalendar> calendar;
    private final Recent<Agencies> agencies;

    public DynamoDbReferenceData(DynamoDbClient client, String referenceDataTable, ReferenceData shipped,
            InstantSource clock) {
        this.table = new Table(client, referenceDataTable);
        this.shipped = shipped;
        this.qualification = new Recent<>(clock);
        this.qualifications = new Recent<>(clock);
        this.calendar = new Recent<>(clock);
        this.agencies = new Recent<>(clock);
    }

    @Override
    public Optional<Qualification> qualification(String code) {
        return qualification.find(code,
                () -> table.find(QualificationItem.key(code))
                        .map(QualificationItem::read)
                        .or(() -> shipped.qualification(code)));
    }

    @Override
    public List<Qualification> qualifications() {
        return qualifications.find(ALL, () -> Optional.of(readQualifications())).orElseThrow();
    }

    private List<Qualification> readQualifications() {
        var byCode = new TreeMap<String, Qualification>();
        shipped.qualifications().forEach(each -> byCode.put(each.code(), each));
        table.query(QualificationItem.ARE_ALL)
                .map(QualificationItem::read)
                .forEach(each -> byCode.put(each.code(), each));
        return List.copyOf(byCode.values());
    }

    @Override
    public WorkingCalendar calendar() {
        return calendar.find(ALL, () -> Optional.of(readCalendar())).orElseThrow();
    }

    @Override
    public WorkingCalendar calendarNow() {
        return calendar.findNow(ALL, () -> Optional.of(readCalendar())).orElseThrow();
    }

    private WorkingCalendar readCalendar() {
        return shipped.calendar().with(table.query(WorkingYearItem.ARE_ALL).map(WorkingYearItem::read).toList());
    }

    @Override
    public Agencies agencies() {
        return agencies.find(ALL, () -> Optional.of(readAgencies())).orElseThrow();
    }

    @Override
    public Agencies agenciesNow() {
        return agencies.findNow(ALL, () -> Optional.of(readAgencies())).orElseThrow();
    }

    private Agencies readAgencies() {
        return new Agencies(table.query(AgencyItem.ARE_ALL).map(AgencyItem::read).toList());
    }

    @Override
    public Tariffs tariffs() {
        return shipped.tariffs();
    }

    @Override
    public boolean put(Qualification loaded) {
        boolean replaced = table.replace(QualificationItem.of(loaded)).isPresent();
        qualification.forget();
        qualifications.forget();
        return !replaced && shipped.qualification(loaded.code()).isEmpty();
    }

    @Override
    public boolean put(Agency loaded) {
        boolean replaced = table.replace(AgencyItem.of(loaded)).isPresent();
        agencies.forget();
        return !replaced;
    }

    @Override
    public boolean put(WorkingYear loaded) {
        boolean replaced = table.replace(WorkingYearItem.of(loaded)).isPresent();
        calendar.forget();
        return !replaced && !shipped.calendar().knows(loaded.year());
    }
}
