package certpost.staff;

import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.reference.Effect;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.reference.Signature;
import certpost.domain.text.PlainText;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Instant;

/** Shows the sender's name before each SMS, and lets the provincial agency load it. */
final class SenderNames {
    private final Ports ports;
    private final Loading loading;
    private final Facts facts;
    private final Answers answers;

    SenderNames(Ports ports, Loading loading, Facts facts, Answers answers) {
        this.ports = ports;
        this.loading = loading;
        this.facts = facts;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse one() {
        return ports.referenceStore()
                .find(ReferenceKind.SIGNATURE, Signature.CODE)
                .map(loaded -> facts.answer(200, ReferenceKind.SIGNATURE, loaded.newest()))
                .orElseGet(() -> answers.problem(ProblemCode.NOT_FOUND,
                        "no signature is loaded; the deployment's own counts"));
    }

    APIGatewayV2HTTPResponse put(Clerk clerk, Request request) {
        return clerk.provincial()
                ? loading.put(clerk, request, SenderNames::read)
                : answers.problem(ProblemCode.FORBIDDEN, "only the provincial agency loads the signature");
    }

    private static Checked<Change<Signature>> read(FieldReader body) {
        String name = PlainText.words(body.text("name"));
        String source = PlainText.words(body.text("source"));
        Instant validFrom = ValidFrom.of(body);
        body.addRest(Signature.mistakes(name, source));
        var mistakes = body.mistakes();
        return mistakes.isEmpty()
                ? Checked.valid(new Change<>(ReferenceKind.SIGNATURE, new Signature(name, source), validFrom,
                        _ -> Effect.none()))
                : new Checked.Invalid<>(mistakes);
    }
}
