package certpost.domain.reference;

import certpost.domain.calendar.WorkingYear;
import certpost.domain.parcel.CarrierCode;
import certpost.domain.postage.Tariff;
import certpost.domain.registration.Registration;
import java.util.List;
import java.util.function.Function;

/** A kind of fact that staff load, each fact under a code of its own. */
public final class ReferenceKind<T> {
    public static final ReferenceKind<Qualification> QUALIFICATION = new ReferenceKind<>("qualification",
            Qualification::code);
    public static final ReferenceKind<WorkingYear> CALENDAR = new ReferenceKind<>("calendar",
            year -> Integer.toString(year.year()));
    public static final ReferenceKind<Agency> AGENCY = new ReferenceKind<>("agency", Agency::code);
    public static final ReferenceKind<Tariff> TARIFF = new ReferenceKind<>("tariff", Tariff::tariffId);
    public static final ReferenceKind<CarrierCode> CARRIER_CODE = new ReferenceKind<>("carrier-code",
            CarrierCode::opCode);
    public static final ReferenceKind<Signature> SIGNATURE = new ReferenceKind<>("signature", _ -> Signature.CODE);

    public static final ReferenceKind<Registration> REGISTRATION = new ReferenceKind<>("registration",
            Registration::qualification);

    /** All of them. */
    public static final List<ReferenceKind<?>> ALL = List.of(QUALIFICATION, CALENDAR, AGENCY, TARIFF, CARRIER_CODE,
            SIGNATURE, REGISTRATION);

    private final String name;
    private final Function<T, String> codes;

    private ReferenceKind(String name, Function<T, String> codes) {
        this.name = name;
        this.codes = codes;
    }

    /** Its name, as keys and routes have it. */
    public String text() {
        return name;
    }

    /** The code of a fact of this kind. */
    public String code(T value) {
        return codes.apply(value);
    }

    @Override
    public String toString() {
        return name;
    }
}
