package certpost.candidate;

import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Mistake;
import certpost.domain.registration.ConfirmationCode;
import certpost.domain.registration.Reminder;
import certpost.domain.registration.ReminderState;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Confirms a reminder by the code that its number got; a try is counted before anybody knows what it says. */
record Confirming(ReminderPorts ports, Answers answers, Function<Reminder, APIGatewayV2HTTPResponse> done) {

    APIGatewayV2HTTPResponse confirm(Request request, Reminder reminder, FieldReader body) {
        ConfirmationCode typed = body.value("code", text -> ConfirmationCode.of("code", text));
        var mistakes = body.mistakes();
        if (!mistakes.isEmpty() || typed == null) {
            return answers.invalid(mistakes);
        }
        if (reminder.state() != ReminderState.ASKED) {
            // Whoever confirmed it may have died before the code was forgotten.
            ports.codes().forget(reminder.key());
            return done.apply(reminder);
        }
        Optional<ConfirmationCode> code = ports.codes().attempt(reminder, request.receivedAt());
        if (code.isEmpty()) {
            return answers.problem(ProblemCode.CONFLICT,
                    "there is no code any more: it has expired or was tried too often; ask for another");
        }
        return code.get().is(typed)
                ? confirmed(reminder.confirmed(request.receivedAt()))
                : answers.invalid(List.of(new Mistake("code", "wrong", "this is not the code that the number got")));
    }

    private APIGatewayV2HTTPResponse confirmed(Reminder confirmed) {
        if (!ports.reminders().replace(confirmed)) {
            return answers.problem(ProblemCode.CONFLICT, "the reminder has just been changed by another request");
        }
        ports.codes().forget(confirmed.key());
        return done.apply(confirmed);
    }
}
