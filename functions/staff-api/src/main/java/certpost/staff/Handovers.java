package certpost.staff;

import certpost.domain.audit.AuditedAct;
import certpost.domain.audit.ActKind;
import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.JsonBody;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.Mistake;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.Collector;
import certpost.domain.certificate.Handover;
import certpost.domain.certificate.Handover.Outcome;
import certpost.domain.holder.DocumentType;
import certpost.domain.reference.Agency;
import certpost.staff.Dossiers.Act;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;

/** Records that a certificate was collected in person: by whom, on which document (R17). */
final class Handovers {
    private final Ports ports;
    private final Dossiers dossiers;
    private final JsonBody json;
    private final Answers answers;

    Handovers(Ports ports, Dossiers dossiers, JsonBody json, Answers answers) {
        this.ports = ports;
        this.dossiers = dossiers;
        this.json = json;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse post(Clerk clerk, Request request) {
        return dossiers.withBody(clerk, request, json, (certificate, body) -> post(clerk, request, certificate, body));
    }

    private APIGatewayV2HTTPResponse post(Clerk clerk, Request request, Certificate found, FieldReader body) {
        DocumentType document = body.value("document", Handovers::document);
        Collector collector = body.oneOf("collectedBy", Collector.class);
        var mistakes = body.mistakes();
        if (!mistakes.isEmpty() || document == null || collector == null) {
            return answers.invalid(mistakes);
        }
        var handover = new Handover(document, collector, request.receivedAt(), clerk.name(), request.id());
        var act = clerk.act(found, ActKind.COLLECTED, request.receivedAt())
                .with("document", document)
                .with("collectedBy", collector);
        return dossiers.act(found, request.id(),
                current -> act(current, act, handover.of(current, allowsProxies(current))));
    }

    private static Checked<DocumentType> document(String text) {
        return DocumentType.named(text)
                .map(Checked::valid)
                .orElseGet(() -> Checked.invalid("document", "unknown",
                        "must be the type of an identity document, by code or in Chinese"));
    }

    /** As the agency that serves the holder has it now; not, where it has switched nothing on. */
    private boolean allowsProxies(Certificate certificate) {
        var agencies = ports.reference().agenciesNow();
        return agencies
                .find(agencies.serving(certificate.key().certificate().session(),
                        certificate.roster().registrationCity()))
                .filter(Agency::proxyCollection)
                .isPresent();
    }

    private Act act(Certificate current, AuditedAct act, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var changed) -> new Act.Store(changed, act);
            case Outcome.AsBefore() -> new Act.Answer(dossiers.shown(current));
            case Outcome.HolderOnly() ->
                new Act.Answer(answers.invalid(List.of(new Mistake("collectedBy", "not-allowed",
                        "the agency gives certificates to their holders only, until proxyCollection is switched on"))));
            case Outcome.NotEligible(var status) ->
                new Act.Answer(answers.problem(ProblemCode.NOT_ELIGIBLE, status.reason() + " " + status.remedy()));
            case Outcome.NotHere(var state) -> new Act.Answer(notHere(state));
        };
    }

    private APIGatewayV2HTTPResponse notHere(CertificateState state) {
        return switch (state) {
            case APPLIED, APPROVED -> answers.problem(ProblemCode.CONFLICT,
                    "it is applied for to be mailed; let the holder withdraw, or reject the application first");
            case BATCHED -> answers.problem(ProblemCode.LOCKED, "it is in a batch");
            case SENT, IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERY_FAILED, RETURNING, AT_PRINTING_HOUSE ->
                answers.problem(ProblemCode.LOCKED, "it is on its way, or on its way back: " + state);
            case DELIVERED -> answers.problem(ProblemCode.CONFLICT, "it was delivered by mail");
            case COLLECTED -> answers.problem(ProblemCode.CONFLICT, "it was collected before");
            case REISSUING -> answers.problem(ProblemCode.CONFLICT, "a new paper is asked for and not issued yet");
            case NOT_APPLIED, REJECTED, AT_AGENCY, REISSUED -> throw new IllegalStateException("it is here: " + state);
        };
    }
}
