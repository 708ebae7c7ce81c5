package certpost.aws.reference;

import certpost.domain.calendar.BeijingTime;
import certpost.domain.calendar.WorkingYear;
import certpost.domain.parcel.CarrierCode;
import certpost.domain.postage.Rate;
import certpost.domain.postage.Tariff;
import certpost.domain.reference.Loaded;
import certpost.domain.reference.Qualification;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.reference.ReferenceSource;
import certpost.domain.reference.Version;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.Jsonb;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the release brings along, each with its source; each file is read when it is first asked for. */
@Json.Import({Qualification.class, Tariff.class, Rate.class})
public final class ShippedReferenceData implements ReferenceSource {
    private final Map<ReferenceKind<?>, Once<? extends List<? extends Loaded<?>>>> files;

    public ShippedReferenceData(Jsonb jsonb) {
        this(jsonb, "");
    }

    /**
     * With codes of the carrier's that the deployment has learned of.
     *
     * @param carrierCodes as {@link certpost.domain.parcel.CarrierCodes#with} takes them
     */
    public ShippedReferenceData(Jsonb jsonb, String carrierCodes) {
        List<CarrierCode> learned = ShippedCarrierCodes.parse(carrierCodes);
        this.files = Map.of(ReferenceKind.QUALIFICATION,
                once(ReferenceKind.QUALIFICATION,
                        () -> ShippedFile.read("qualifications.json", jsonb.type(Qualification.class).list()),
                        each -> BeijingTime.startOf(each.validFrom())),
                ReferenceKind.CALENDAR,
                once(ReferenceKind.CALENDAR,
                        () -> ShippedFile.read("working-days-cn.json", jsonb.type(WorkingDaysFile.class))
                                .workingYears(),
                        (WorkingYear _) -> Version.ALWAYS),
                ReferenceKind.TARIFF,
                once(ReferenceKind.TARIFF, () -> ShippedFile.read("tariffs.json", jsonb.type(Tariff.class).list()),
                        Tariff::validFrom),
                ReferenceKind.CARRIER_CODE, once(ReferenceKind.CARRIER_CODE,
                        () -> ShippedCarrierCodes.read(jsonb, learned), (CarrierCode _) -> Version.ALWAYS));
    }

    /** Nothing of a kind that no release brings along: who serves whom, and who speaks, is for staff to say. */
    @Override
    @SuppressWarnings("unchecked")
    public <T> List<Loaded<T>> all(ReferenceKind<T> kind) {
        Once<? extends List<? extends Loaded<?>>> file = files.get(kind);
        return file == null ? List.of() : (List<Loaded<T>>) file.get();
    }

    private static <T> Once<List<Loaded<T>>> once(ReferenceKind<T> kind, Supplier<List<T>> facts,
            Function<T, Instant> validFrom) {
        return new Once<>(() -> facts.get()
                .stream()
                .sorted(Comparator.comparing(kind::code))
                .map(each -> Loaded.shipped(each, validFrom.apply(each)))
                .toList());
    }
}
