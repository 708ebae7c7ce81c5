package certpost.staff;

import certpost.domain.audit.ActKind;
import certpost.aws.http.Answers;
import certpost.aws.http.ApplicationBody;
import certpost.aws.http.JsonBody;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.certificate.Application;
import certpost.domain.certificate.ApplicationForm;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.Submission;
import certpost.domain.window.Channel;
import certpost.domain.window.Window;
import certpost.domain.window.WindowSlot;
import certpost.staff.Dossiers.Act;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Applies, or amends, for a holder who stands at the counter; who of the staff did it is recorded. */
final class Counter {
    private final Ports ports;
    private final Dossiers dossiers;
    private final JsonBody json;
    private final ApplicationBody body;
    private final Answers answers;

    Counter(Ports ports, Dossiers dossiers, JsonBody json, Answers answers) {
        this.ports = ports;
        this.dossiers = dossiers;
        this.json = json;
        this.body = new ApplicationBody(ports.divisions());
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse put(Clerk clerk, Request request) {
        return dossiers.withBody(clerk, request, json, (certificate, fields) -> switch (body.read(fields)) {
            case Checked.Invalid<ApplicationForm>(var mistakes) -> answers.invalid(mistakes);
            case Checked.Valid<ApplicationForm>(var form) ->
                dossiers.act(certificate, request.id(), current -> act(clerk, request, form, current));
        });
    }

    private Act act(Clerk clerk, Request request, ApplicationForm form, Certificate current) {
        Optional<Window> window = window(form.channel(), current);
        if (window.isEmpty() || request.receivedAt().isBefore(window.get().opensAt())) {
            return problem(ProblemCode.WINDOW_NOT_OPEN, "no window is open for " + form.channel());
        }
        Optional<Window> late = late(window.get(), current, request);
        if (late.isPresent()) {
            return problem(ProblemCode.WINDOW_CLOSED,
                    "applications were accepted until " + BeijingTime.text(late.get().closesAt()));
        }
        var ifMatch = IfMatch.of(request.header("if-match").orElse(null));
        return switch (current.submit(form, window.get().id(), request.receivedAt(), ifMatch, request.id())) {
            case Submission.Locked() -> problem(ProblemCode.LOCKED, "the application is approved or in a batch");
            case Submission.AgencyOnly() ->
                problem(ProblemCode.CONFLICT, "the paper is with the agency, which alone mails it: AGENCY");
            case Submission.NotEligible(var status) ->
                problem(ProblemCode.NOT_ELIGIBLE, status.reason() + " " + status.remedy());
            case Submission.Stale() -> problem(ProblemCode.STALE, "the application is not as If-Match says");
            case Submission.TooMany(var again) ->
                new Act.Answer(answers.tooManyRequests("this application was changed too often",
                        Duration.between(request.receivedAt(), again)));
            // A clerk who got no answer asks again, and has done nothing more by that.
            case Submission.Accepted(var changed) when isAsBefore(current, changed) ->
                new Act.Answer(dossiers.shown(current));
            case Submission.Accepted(var changed) -> new Act.Store(
                    changed.noting(
                            Fact.of(FactKind.AT_COUNTER, request.receivedAt(), request.id(), "").doneBy(clerk.name())),
                    clerk.act(current, ActKind.APPLIED_AT_COUNTER, request.receivedAt())
                            .with("channel", form.channel())
                            .with("window", window.get().id()));
        };
    }

    private static boolean isAsBefore(Certificate current, Certificate changed) {
        return Objects.equals(current.application(), changed.application())
                && current.timeline().equals(changed.timeline());
    }

    /** The window that is applied in, and the one that a live application would leave, must both be open still. */
    private Optional<Window> late(Window window, Certificate current, Request request) {
        Application left = current.application();
        Optional<Window> before = left == null || current.state() != CertificateState.APPLIED
                ? Optional.empty()
                : ports.windows().find(left.window());
        return Optional.of(window)
                .filter(each -> !current.isLetInto(each, request.receivedAt()))
                .or(() -> before.filter(each -> !current.isLetInto(each, request.receivedAt())));
    }

    private Optional<Window> window(Channel channel, Certificate certificate) {
        var session = certificate.key().certificate().session();
        String authority = channel == Channel.AGENCY
                ? ports.reference().agencies().serving(session, certificate.roster().registrationCity())
                : session.authority();
        return ports.sessions()
                .find(session)
                .flatMap(record -> Optional.ofNullable(record.windows().get(new WindowSlot(channel, authority))))
                .flatMap(ports.windows()::find);
    }

    private Act problem(ProblemCode code, String detail) {
        return new Act.Answer(answers.problem(code, detail));
    }
}
