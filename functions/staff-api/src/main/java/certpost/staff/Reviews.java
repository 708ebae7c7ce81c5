package certpost.staff;

import java.util.function.Function;
import certpost.domain.audit.AuditedAct;
import certpost.domain.audit.ActKind;
import certpost.aws.http.Answers;
import certpost.aws.http.JsonBody;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.Review;
import certpost.domain.certificate.Review.Outcome;
import certpost.domain.text.PlainText;
import certpost.staff.Dossiers.Act;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.function.BiFunction;

/** Takes an agency's decisions on single applications (R14). */
final class Reviews {
    private static final int LONGEST_REASON = 200;

    private final Dossiers dossiers;
    private final JsonBody json;
    private final Answers answers;

    Reviews(Dossiers dossiers, JsonBody json, Answers answers) {
        this.dossiers = dossiers;
        this.json = json;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse approve(Clerk clerk, Request request) {
        return decide(clerk, request, certificate -> clerk.act(certificate, ActKind.APPROVED, request.receivedAt()),
                Review::approve);
    }

    APIGatewayV2HTTPResponse reject(Clerk clerk, Request request) {
        return switch (json.read(request)) {
            case JsonBody.Read.Refused(var problem) -> problem;
            case JsonBody.Read.Fields(var fields) -> {
                String reason = fields.value("reason", text -> PlainText.of("reason", text, LONGEST_REASON));
                var mistakes = fields.mistakes();
                yield !mistakes.isEmpty()
                        || reason == null
                                ? answers.invalid(mistakes)
                                : decide(clerk, request,
                                        certificate -> clerk.act(certificate, ActKind.REJECTED, request.receivedAt())
                                                .because(reason),
                                        (review, certificate) -> review.reject(certificate, reason));
            }
        };
    }

    private APIGatewayV2HTTPResponse decide(Clerk clerk, Request request, Function<Certificate, AuditedAct> act,
            BiFunction<Review, Certificate, Outcome> decision) {
        var review = new Review(request.receivedAt(), clerk.name(), IfMatch.of(request.header("if-match").orElse(null)),
                request.id());
        return dossiers.find(clerk, request)
                .filter(certificate -> certificate.application() != null)
                .map(found -> dossiers.act(found, request.id(),
                        certificate -> act(certificate, act.apply(certificate), decision.apply(review, certificate))))
                .orElseGet(dossiers::notFound);
    }

    private Act act(Certificate certificate, AuditedAct act, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Decided(var changed) -> new Act.Store(changed, act);
            case Outcome.AsBefore() -> new Act.Answer(dossiers.shown(certificate));
            case Outcome.NotWaiting() -> new Act.Answer(certificate.state().isBatched()
                    ? answers.problem(ProblemCode.LOCKED, "the application is in a batch")
                    : answers.problem(ProblemCode.CONFLICT, "no application for the agency's mailing waits here"));
            case Outcome.NotEligible(var status) -> new Act.Answer(notEligible(status));
            case Outcome.Stale() -> new Act.Answer(
                    answers.problem(ProblemCode.STALE, "the application is not as If-Match says; read it again"));
        };
    }

    private APIGatewayV2HTTPResponse notEligible(CheckStatus status) {
        return answers.problem(ProblemCode.NOT_ELIGIBLE, status.reason() + " " + status.remedy());
    }
}
