package certpost.aws.reference;

import certpost.domain.calendar.BeijingTime;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What the release brings along, each with its source; each file is read when it is first asked for. */
@Json.Import({Qualification.class, Tariff.class, Rate.class})
public final class ShippedReferenceData implements ReferenceSource {
    private final Jsonb jsonb;
    private final List<CarrierCode> learned;
    private final Map<ReferenceKind<?>, List<? extends Loaded<?>>> facts = new ConcurrentHashMap<>();

    public ShippedReferenceData(Jsonb jsonb) {
        this(jsonb, "");
    }

    /**
     * With codes of the carrier's that the deployment has learned of.
     *
     * @param carrierCodes as {@link certpost.domain.parcel.CarrierCodes#with} takes them
     */
    public ShippedReferenceData(Jsonb jsonb, String carrierCodes) {
        this.jsonb = jsonb;
        this.learned = ShippedCarrierCodes.parse(carrierCodes);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> List<Loaded<T>> all(ReferenceKind<T> kind) {
        return (List<Loaded<T>>) facts.computeIfAbsent(kind, this::read);
    }

    /** Nothing of a kind that no release brings along: who serves whom, and who speaks, is for staff to say. */
    private List<? extends Loaded<?>> read(ReferenceKind<?> kind) {
        if (kind == ReferenceKind.QUALIFICATION) {
            return shipped(ReferenceKind.QUALIFICATION,
                    ShippedFile.read("qualifications.json", jsonb.type(Qualification.class).list()),
                    each -> BeijingTime.startOf(each.validFrom()));
        }
        if (kind == ReferenceKind.CALENDAR) {
            return shipped(ReferenceKind.CALENDAR,
                    ShippedFile.read("working-days-cn.json", jsonb.type(WorkingDaysFile.class)).workingYears(),
                    _ -> Version.ALWAYS);
        }
        if (kind == ReferenceKind.TARIFF) {
            return shipped(ReferenceKind.TARIFF, ShippedFile.read("tariffs.json", jsonb.type(Tariff.class).list()),
                    Tariff::validFrom);
        }
        if (kind == ReferenceKind.CARRIER_CODE) {
            return shipped(ReferenceKind.CARRIER_CODE, ShippedCarrierCodes.read(jsonb, learned), _ -> Version.ALWAYS);
        }
        return List.of();
    }

    private static <T> List<Loaded<T>> shipped(ReferenceKind<T> kind, List<T> facts, Function<T, Instant> validFrom) {
        return facts.stream()
                .sorted(Comparator.comparing(kind::code))
                .map(each -> Loaded.shipped(each, validFrom.apply(each)))
                .toList();
    }
}
