package certpost.staff;

import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.Mistake;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.reference.Effect;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.registration.Registration;
import certpost.domain.text.PlainText;
import certpost.domain.window.ExamSession;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Lets the provincial agency announce that registration for an exam opens; holders' reminders follow from it (R18). */
final class Registrations {
    private final Ports ports;
    private final Loading loading;
    private final Answers answers;

    Registrations(Ports ports, Loading loading, Answers answers) {
        this.ports = ports;
        this.loading = loading;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse post(Clerk clerk, Request request) {
        if (!clerk.provincial()) {
            return answers.problem(ProblemCode.FORBIDDEN, "only the provincial agency announces registrations");
        }
        String qualification = request.path("code");
        return ports.reference().qualification(qualification).isPresent()
                ? loading.put(clerk, request, body -> read(qualification, body, request.receivedAt()))
                : answers.problem(ProblemCode.NOT_FOUND, "the catalogue has no such qualification");
    }

    private static Checked<Change<Registration>> read(String qualification, FieldReader body, Instant now) {
        int year = body.whole("year", ExamSession.FIRST_YEAR, ExamSession.LAST_YEAR);
        LocalDate opensOn = body.value("opensOn", text -> BeijingTime.date("opensOn", text));
        LocalDate closesOn = body.has("closesOn")
                ? body.value("closesOn", text -> BeijingTime.date("closesOn", text))
                : null;
        String note = body.optionalText("note").map(PlainText::words).orElse(null);
        body.addRest(Registration.mistakes(qualification, year, opensOn, closesOn, note));
        List<Mistake> mistakes = body.mistakes();
        if (!mistakes.isEmpty() || opensOn == null) {
            return new Checked.Invalid<>(mistakes);
        }
        var registration = new Registration(qualification, year, opensOn, closesOn, note);
        return now.isBefore(registration.usefulUntil())
                ? Checked.valid(new Change<>(ReferenceKind.REGISTRATION, registration, null, _ -> Effect.none()))
                : Checked.invalid(closesOn == null ? "opensOn" : "closesOn", "out-of-range",
                        "nobody is told of it any more: that is over, or began two weeks ago");
    }
}
