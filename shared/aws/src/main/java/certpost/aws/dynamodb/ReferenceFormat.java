package certpost.aws.dynamodb;

import certpost.domain.reference.ReferenceKind;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How facts of one kind are stored.
 *
 * @param values a fact's attributes, without its code
 * @param reader makes the fact of its code and its attributes
 */
record ReferenceFormat<T>(Function<T, Attributes> values, BiFunction<String, StoredItem, T> reader) {
    private static final Map<ReferenceKind<?>, ReferenceFormat<?>> ALL = Map.of(ReferenceKind.QUALIFICATION,
            new ReferenceFormat<>(QualificationItem::of, QualificationItem::read), ReferenceKind.CALENDAR,
            new ReferenceFormat<>(WorkingYearItem::of, WorkingYearItem::read), ReferenceKind.AGENCY,
            new ReferenceFormat<>(AgencyItem::of, AgencyItem::read), ReferenceKind.TARIFF,
            new ReferenceFormat<>(TariffItem::of, TariffItem::read), ReferenceKind.CARRIER_CODE,
            new ReferenceFormat<>(CarrierCodeItem::of, CarrierCodeItem::read), ReferenceKind.SIGNATURE,
            new ReferenceFormat<>(SignatureItem::of, SignatureItem::read), ReferenceKind.REGISTRATION,
            new ReferenceFormat<>(RegistrationItem::of, RegistrationItem::read));

    /** The format of a kind. */
    @SuppressWarnings("unchecked")
    static <T> ReferenceFormat<T> of(ReferenceKind<T> kind) {
        ReferenceFormat<?> format = ALL.get(kind);
        if (format == null) {
            throw new IllegalArgumentException("nothing is stored of kind " + kind);
        }
        return (ReferenceFormat<T>) format;
    }
}
