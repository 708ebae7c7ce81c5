package certpost.aws.reference;

import certpost.domain.calendar.WorkingCalendar;
import certpost.domain.postage.Rate;
import certpost.domain.postage.Tariff;
import certpost.domain.postage.Tariffs;
import certpost.domain.reference.Agencies;
import certpost.domain.reference.Qualification;
import certpost.domain.reference.ReferenceData;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.Jsonb;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the release brings along; each file is read when it is first asked for. */
@Json.Import({Qualification.class, Tariff.class, Rate.class})
public final class ShippedReferenceData implements ReferenceData {
    private final Once<List<Qualification>> qualifications;
    private final Once<WorkingCalendar> calendar;
    private final Once<Tariffs> tariffs;

    public ShippedReferenceData(Jsonb jsonb) {
        qualifications = new Once<>(
                () -> ShippedFile.read("qualifications.json", jsonb.type(Qualification.class).list())
                        .stream()
                        .sorted(Comparator.comparing(Qualification::code))
                        .toList());
        calendar = new Once<>(() -> new WorkingCalendar(
                ShippedFile.read("working-days-cn.json", jsonb.type(WorkingDaysFile.class)).workingYears()));
        tariffs = new Once<>(() -> new Tariffs(ShippedFile.read("tariffs.json", jsonb.type(Tariff.class).list())));
    }

    @Override
    public List<Qualification> qualifications() {
        return qualifications.get();
    }

    @Override
    public Optional<Qualification> qualification(String code) {
        return qualifications().stream().filter(known -> known.code().equals(code)).findFirst();
    }

    @Override
    public WorkingCalendar calendar() {
        return calendar.get();
    }

    @Override
    public WorkingCalendar calendarNow() {
        return calendar();
    }

    /** Which agency serves which city is for staff to load. */
    @Override
    public Agencies agencies() {
        return new Agencies(List.of());
    }

    @Override
    public Agencies agenciesNow() {
        return agencies();
    }

    @Override
    public Tariffs tariffs() {
        return tariffs.get();
    }
}
