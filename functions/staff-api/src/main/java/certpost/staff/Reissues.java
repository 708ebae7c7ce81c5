package certpost.staff;

import certpost.domain.audit.AuditedAct;
import certpost.domain.audit.ActKind;
import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.JsonBody;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.Reissue;
import certpost.domain.certificate.Reissue.Outcome;
import certpost.domain.certificate.ReissueCause;
import certpost.domain.reference.Qualification;
import certpost.domain.reference.Qualification.Electronic;
import certpost.staff.Dossiers.Act;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;

/** Records the steps by which a paper is replaced (R17). */
final class Reissues {
    private final Ports ports;
    private final Dossiers dossiers;
    private final JsonBody json;
    private final Answers answers;

    Reissues(Ports ports, Dossiers dossiers, JsonBody json, Answers answers) {
        this.ports = ports;
        this.dossiers = dossiers;
        this.json = json;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse request(Clerk clerk, Request request) {
        return dossiers.withBody(clerk, request, json,
                (certificate, body) -> request(clerk, request, certificate, body));
    }

    private APIGatewayV2HTTPResponse request(Clerk clerk, Request request, Certificate found, FieldReader body) {
        ReissueCause cause = body.oneOf("cause", ReissueCause.class);
        var mistakes = body.mistakes();
        if (!mistakes.isEmpty() || cause == null) {
            return answers.invalid(mistakes);
        }
        Electronic electronic = ports.reference()
                .qualificationNow(found.key().certificate().session().qualification())
                .map(Qualification::electronic)
                .orElse(Electronic.UNKNOWN);
        return dossiers.act(found, request.id(),
                current -> act(current,
                        clerk.act(current, ActKind.REISSUE_REQUESTED, request.receivedAt()).with("cause", cause),
                        step(clerk, request).request(current, cause, electronic)));
    }

    APIGatewayV2HTTPResponse issue(Clerk clerk, Request request) {
        return dossiers.find(clerk, request)
                .map(found -> dossiers.act(found, request.id(),
                        current -> act(current, clerk.act(current, ActKind.REISSUED, request.receivedAt()),
                                step(clerk, request).issue(current))))
                .orElseGet(dossiers::notFound);
    }

    private static Reissue step(Clerk clerk, Request request) {
        return new Reissue(request.receivedAt(), clerk.name(), request.id());
    }

    private Act act(Certificate current, AuditedAct act, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var changed) -> new Act.Store(changed, act);
            case Outcome.AsBefore() -> new Act.Answer(dossiers.shown(current));
            case Outcome.ElectronicExists() -> problem(ProblemCode.NOT_ELIGIBLE,
                    "this exam has an electronic certificate (电子证书), which the holder uses instead; paper that was lost, damaged or not collected in time is not reissued");
            case Outcome.ElectronicUnknown() -> problem(ProblemCode.CONFLICT,
                    "the catalogue does not say whether this exam has an electronic certificate; load it first: PUT /v1/qualifications/"
                            + current.key().certificate().session().qualification());
            case Outcome.NotEligible(var status) ->
                problem(ProblemCode.NOT_ELIGIBLE, status.reason() + " " + status.remedy());
            case Outcome.NotNow(var state) -> current.state().isBatched() && !Reissue.isHandedOver(state)
                    ? problem(ProblemCode.LOCKED,
                            "it is in a batch or on its way; what was lost on the way is reported as a return first")
                    : problem(ProblemCode.CONFLICT, "this step does not follow in state " + state);
        };
    }

    private Act problem(ProblemCode code, String detail) {
        return new Act.Answer(answers.problem(code, detail));
    }
}
