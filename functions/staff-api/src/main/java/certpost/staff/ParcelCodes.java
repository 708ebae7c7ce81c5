package certpost.staff;

import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.Paging;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.Page;
import certpost.domain.parcel.CarrierCode;
import certpost.domain.parcel.ParcelStatus;
import certpost.domain.reference.Effect;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.text.PlainText;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Instant;

/** Shows what the carrier's codes mean, and lets the provincial agency load what it learns of them. */
final class ParcelCodes {
    private final Ports ports;
    private final Loading loading;
    private final Answers answers;

    ParcelCodes(Ports ports, Loading loading, Answers answers) {
        this.ports = ports;
        this.loading = loading;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse list(Request request) {
        FieldReader query = FieldReader.ofQuery(request.query());
        Page<CarrierCode> page = query.take(Paging.of(query)
                .of((cursor,
                        limit) -> CodePages.of(ports.reference()
                                .allNow(ReferenceKind.CARRIER_CODE)
                                .stream()
                                .map(loaded -> loaded.newest().value())
                                .toList(), CarrierCode::opCode, cursor, limit)));
        var mistakes = query.mistakes();
        return page == null || !mistakes.isEmpty()
                ? answers.invalid(mistakes)
                : answers.json(200, CarrierCodeDocument.CarrierCodeList.class, new CarrierCodeDocument.CarrierCodeList(
                        page.items().stream().map(CarrierCodeDocument::of).toList(), page.next()));
    }

    APIGatewayV2HTTPResponse put(Clerk clerk, Request request) {
        return clerk.provincial()
                ? loading.put(clerk, request, fields -> read(request.path("opCode"), fields))
                : answers.problem(ProblemCode.FORBIDDEN, "only the provincial agency loads the carrier's codes");
    }

    /** It touches parcels on their way, at their next event, and no window. */
    private static Checked<Change<CarrierCode>> read(String opCode, FieldReader body) {
        ParcelStatus status = body.oneOf("status", ParcelStatus.class);
        String source = PlainText.words(body.text("source"));
        Instant validFrom = ValidFrom.of(body);
        body.addRest(CarrierCode.mistakes(opCode, source));
        var mistakes = body.mistakes();
        return status == null || !mistakes.isEmpty()
                ? new Checked.Invalid<>(mistakes)
                : Checked.valid(new Change<>(ReferenceKind.CARRIER_CODE, new CarrierCode(opCode, status, source),
                        validFrom, _ -> Effect.none()));
    }
}
