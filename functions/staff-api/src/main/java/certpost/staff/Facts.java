package certpost.staff;

import certpost.aws.http.Answers;
import certpost.domain.certificate.IfMatch;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.reference.Version;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Shows facts of every kind as documents, with their versions as entity tags. */
final class Facts {
    private static final Map<ReferenceKind<?>, Shape<?, ?>> SHAPES = Map.of(ReferenceKind.QUALIFICATION,
            new Shape<>(QualificationDocument.class, QualificationDocument::of), ReferenceKind.CALENDAR,
            new Shape<>(CalendarDocument.class, CalendarDocument::of), ReferenceKind.AGENCY,
            new Shape<>(AgencyDocument.class, AgencyDocument::of), ReferenceKind.TARIFF,
            new Shape<>(TariffDocument.class, TariffDocument::of), ReferenceKind.CARRIER_CODE,
            new Shape<>(CarrierCodeDocument.class, CarrierCodeDocument::of), ReferenceKind.SIGNATURE,
            new Shape<>(SignatureDocument.class, SignatureDocument::of), ReferenceKind.REGISTRATION,
            new Shape<>(RegistrationDocument.class, RegistrationDocument::of));

    private final Answers answers;

    private record Shape<T, D>(Class<D> type, Function<T, D> of) {}

    Facts(Answers answers) {
        this.answers = answers;
    }

    <T> APIGatewayV2HTTPResponse answer(int status, ReferenceKind<T> kind, Version<T> version) {
        return answer(status, shape(kind), version);
    }

    private <T, D> APIGatewayV2HTTPResponse answer(int status, Shape<T, D> shape, Version<T> version) {
        return answers.json(status, shape.type(), shape.of().apply(version.value()), IfMatch.etag(version.number()));
    }

    /** A fact as the document that its own route answers. */
    <T> Object document(ReferenceKind<T> kind, T value) {
        return Objects.requireNonNull(shape(kind).of().apply(value));
    }

    @SuppressWarnings("unchecked")
    private static <T> Shape<T, ?> shape(ReferenceKind<T> kind) {
        Shape<?, ?> shape = SHAPES.get(kind);
        if (shape == null) {
            throw new IllegalArgumentException("nothing is shown of kind " + kind);
        }
        return (Shape<T, ?>) shape;
    }
}
