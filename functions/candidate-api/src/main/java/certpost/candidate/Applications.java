package certpost.candidate;

import certpost.aws.http.Answers;
import certpost.aws.http.ApplicationBody;
import certpost.aws.http.JsonBody;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.certificate.ApplicationForm;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;

/** Answers requests that apply, amend or withdraw. */
final class Applications {
    private final JsonBody json;
    private final ApplicationBody body;
    private final Submitting submitting;
    private final Withdrawing withdrawing;
    private final CertificateDocuments documents;
    private final Answers answers;

    Applications(Ports ports, JsonBody json, CertificateDocuments documents, Answers answers) {
        this.json = json;
        this.body = new ApplicationBody(ports.divisions());
        var entrance = new Entrance(ports);
        this.submitting = new Submitting(entrance, ports.certificates());
        this.withdrawing = new Withdrawing(entrance, ports.certificates());
        this.documents = documents;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse put(Request request) {
        return switch (json.read(request)) {
            case JsonBody.Read.Refused(var problem) -> problem;
            case JsonBody.Read.Fields(var fields) -> switch (body.read(fields)) {
                case Checked.Invalid<ApplicationForm>(var mistakes) -> answers.invalid(mistakes);
                case Checked.Valid<ApplicationForm>(var form) -> answer(submitting.submit(request, form));
            };
        };
    }

    APIGatewayV2HTTPResponse withdraw(Request request) {
        return answer(withdrawing.withdraw(request));
    }

    private APIGatewayV2HTTPResponse answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied(var certificate, var window) -> documents.application(201, certificate, window);
            case Outcome.Amended(var certificate, var window) -> documents.application(200, certificate, window);
            case Outcome.Withdrawn() -> answers.noContent();
            case Outcome.NotFound() -> answers.problem(ProblemCode.NOT_FOUND, "you have no such certificate");
            case Outcome.NoHolder() -> answers.problem(ProblemCode.FORBIDDEN, Certificates.NO_HOLDER);
            case Outcome.NotEligible(var status) ->
                answers.problem(ProblemCode.NOT_ELIGIBLE, status.reason() + " " + status.remedy());
            case Outcome.NoWindow(var channel) -> answers.problem(ProblemCode.WINDOW_NOT_OPEN,
                    "no window has been announced for " + channel + " (" + channel.chinese() + ")");
            case Outcome.NotOpen(var window) -> answers.problem(ProblemCode.WINDOW_NOT_OPEN,
                    "applications are accepted from " + BeijingTime.text(window.opensAt()));
            case Outcome.Closed(var window, var receivedAt) -> answers.problem(ProblemCode.WINDOW_CLOSED,
                    "applications were accepted until " + BeijingTime.text(window.closesAt())
                            + "; yours was received at " + BeijingTime.text(receivedAt) + "; counted by: "
                            + window.countedBy());
            case Outcome.AgencyOnly() -> answers.problem(ProblemCode.CONFLICT,
                    "the certificate is with the agency, which alone mails it: apply for AGENCY");
            case Outcome.Locked() -> answers.problem(ProblemCode.LOCKED, "the application is approved or in a batch");
            case Outcome.Stale() ->
                answers.problem(ProblemCode.STALE, "the application is not as If-Match says; read it again");
            case Outcome.TooMany(var receivedAt, var again) ->
                answers.tooManyRequests("this application was changed too often; what is registered stays as it is",
                        Duration.between(receivedAt, again));
            case Outcome.Busy() ->
                answers.problem(ProblemCode.CONFLICT, "the application is being changed by other requests; try again");
        };
    }
}
