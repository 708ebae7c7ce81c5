package certpost.staff;

import certpost.domain.audit.AuditedAct;
import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.JsonBody;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.certificate.Reference;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Finds the certificate that a reference names, for a clerk whose business it is, and changes it. */
final class Dossiers {
    /** How often a change is tried again after somebody else's came first. */
    private static final int MOST_TRIES = 5;

    private final Ports ports;
    private final Answers answers;

    /** What is to become of a certificate: it is changed and stored, or something is answered at once. */
    sealed interface Act {
        /** Store this together with the act's entry, and answer with it. */
        record Store(Certificate changed, AuditedAct done) implements Act {}

        /** Store nothing, and answer this. */
        record Answer(APIGatewayV2HTTPResponse answer) implements Act {}
    }

    Dossiers(Ports ports, Answers answers) {
        this.ports = ports;
        this.answers = answers;
    }

    /** The certificate of the path's reference. */
    Optional<Certificate> find(Clerk clerk, Request request) {
        return switch (Reference.of("reference", request.path("reference"))) {
            case Checked.Invalid<Reference> _ -> Optional.empty();
            case Checked.Valid<Reference>(var reference) -> find(clerk, reference);
        };
    }

    Optional<Certificate> find(Clerk clerk, Reference reference) {
        return Optional.ofNullable(ports.references().find(List.of(reference)).get(reference))
                .flatMap(ports.certificates()::find)
                .filter(certificate -> clerk.maySee(certificate, ports.reference().agencies()));
    }

    /** Goes on with the certificate of the path and the fields of the body; one that is not there is told first. */
    APIGatewayV2HTTPResponse withBody(Clerk clerk, Request request, JsonBody json,
            BiFunction<Certificate, FieldReader, APIGatewayV2HTTPResponse> then) {
        return find(clerk, request).map(certificate -> switch (json.read(request)) {
            case JsonBody.Read.Refused(var problem) -> problem;
            case JsonBody.Read.Fields(var fields) -> then.apply(certificate, fields);
        }).orElseGet(this::notFound);
    }

    /** Acts on a certificate as it is; again where somebody else has changed it in between. */
    APIGatewayV2HTTPResponse act(Certificate certificate, String writeId, Function<Certificate, Act> act) {
        return act(certificate, writeId, act, 1);
    }

    private APIGatewayV2HTTPResponse act(Certificate certificate, String writeId, Function<Certificate, Act> act,
            int attempt) {
        return switch (act.apply(certificate)) {
            case Act.Answer(var answer) -> answer;
            case Act.Store(var changed, var done) -> switch (ports.acts().change(changed, writeId, done)) {
                case Written.Done() -> shown(changed);
                case Written.Conflict(var newer) -> attempt == MOST_TRIES
                        ? answers.problem(ProblemCode.CONFLICT, "it is being changed by other requests; try again")
                        : act(newer, writeId, act, attempt + 1);
            };
        };
    }

    APIGatewayV2HTTPResponse shown(Certificate certificate) {
        return answers.json(200, ApplicationDocument.class, ApplicationDocument.withTimeline(certificate));
    }

    APIGatewayV2HTTPResponse notFound() {
        return answers.problem(ProblemCode.NOT_FOUND, "there is no such application");
    }
}
