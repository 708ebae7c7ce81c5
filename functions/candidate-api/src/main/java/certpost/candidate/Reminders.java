package certpost.candidate;

import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.JsonBody;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.holder.MobileNumber;
import certpost.domain.reference.ReferenceData;
import certpost.domain.registration.CodeStore.Asked;
import certpost.domain.registration.Reminder;
import certpost.domain.registration.ReminderState;
import certpost.domain.window.ExamSession;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Answers requests about reminders of registrations: asked for, shown and taken back; R18. */
final class Reminders {
    /** How often it is tried again after another request of the same holder's came first. */
    private static final int MOST_TRIES = 5;

    private final ReminderPorts ports;
    private final Wishes wishes;
    private final ReferenceData reference;
    private final JsonBody json;
    private final Answers answers;

    Reminders(Ports ports, JsonBody json, Answers answers) {
        this.ports = ports.reminding();
        this.wishes = new Wishes(this.ports.reminders(), ports.holderKeys());
        this.reference = ports.reference();
        this.json = json;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse all(Request request) {
        return withHolder(request,
                holder -> answers.json(200, ReminderDocument.ReminderList.class, new ReminderDocument.ReminderList(
                        wishes.all(holder, request.receivedAt()).stream().map(this::document).toList())));
    }

    APIGatewayV2HTTPResponse ask(Request request) {
        return withHolder(request, holder -> withBody(request, body -> ask(request, holder, body)));
    }

    /** Takes a reminder back, also where there is none. */
    APIGatewayV2HTTPResponse delete(Request request) {
        return withHolder(request, holder -> {
            wishes.keys(holder, request.path("reminderId")).forEach(key -> {
                ports.reminders().delete(key);
                ports.codes().forget(key);
            });
            return answers.noContent();
        });
    }

    APIGatewayV2HTTPResponse confirm(Request request) {
        return withHolder(request,
                holder -> wishes.find(holder, request.path("reminderId"), request.receivedAt())
                        .map(reminder -> withBody(request,
                                body -> new Confirming(ports, answers, this::answer).confirm(request, reminder, body)))
                        .orElseGet(() -> answers.problem(ProblemCode.NOT_FOUND, "you have no such reminder")));
    }

    private APIGatewayV2HTTPResponse ask(Request request, Holder holder, FieldReader body) {
        String qualification = body.value("qualification", this::known);
        MobileNumber mobile = body.value("mobile", text -> MobileNumber.of("mobile", text, true));
        var mistakes = body.mistakes();
        return !mistakes.isEmpty() || qualification == null || mobile == null
                ? answers.invalid(mistakes)
                : ask(request, holder, qualification, mobile, 1);
    }

    private Checked<String> known(String qualification) {
        return switch (ExamSession.code("qualification", qualification)) {
            case Checked.Valid<String> code when reference.qualification(code.value()).isEmpty() ->
                Checked.invalid("qualification", "unknown", "the catalogue has no such qualification");
            case Checked<String> other -> other;
        };
    }

    private APIGatewayV2HTTPResponse ask(Request request, Holder holder, String qualification, MobileNumber mobile,
            int attempt) {
        Instant now = request.receivedAt();
        Optional<Reminder> before = wishes.find(holder, qualification, now);
        if (before.isPresent() && before.get().state() != ReminderState.ASKED) {
            return before.get().mobile().equals(mobile)
                    ? answer(200, before.get())
                    : answers.problem(ProblemCode.CONFLICT,
                            "your reminder goes to another number; delete it before you ask for one to this number");
        }
        Reminder asked = before.map(unconfirmed -> unconfirmed.askedAgain(mobile, now, request.id()))
                .orElseGet(() -> Reminder.asked(wishes.newest(holder, qualification), mobile, now, request.id()));
        return switch (ports.codes().ask(asked, ports.newCodes().get(), wishes.allowances(holder, mobile, now))) {
            case Asked.Done() -> answer(before.isEmpty() ? 201 : 200, asked);
            case Asked.TooMany(var allowance) -> answers.tooManyRequests(
                    "there were " + allowance.most() + " codes today; the next is possible tomorrow",
                    Duration.between(now, allowance.again()));
            case Asked.Changed() -> attempt == MOST_TRIES
                    ? answers.problem(ProblemCode.CONFLICT,
                            "the reminder is being changed by other requests; try again")
                    : ask(request, holder, qualification, mobile, attempt + 1);
        };
    }

    private APIGatewayV2HTTPResponse withHolder(Request request, Function<Holder, APIGatewayV2HTTPResponse> then) {
        return switch (Holder.of(request)) {
            case Checked.Invalid<Holder> _ -> answers.problem(ProblemCode.FORBIDDEN, Certificates.NO_HOLDER);
            case Checked.Valid<Holder>(var holder) -> then.apply(holder);
        };
    }

    private APIGatewayV2HTTPResponse withBody(Request request, Function<FieldReader, APIGatewayV2HTTPResponse> then) {
        return switch (json.read(request)) {
            case JsonBody.Read.Refused(var problem) -> problem;
            case JsonBody.Read.Fields(var fields) -> then.apply(fields);
        };
    }

    private APIGatewayV2HTTPResponse answer(Reminder reminder) {
        return answer(200, reminder);
    }

    private APIGatewayV2HTTPResponse answer(int status, Reminder reminder) {
        return answers.json(status, ReminderDocument.class, document(reminder));
    }

    private ReminderDocument document(Reminder reminder) {
        return ReminderDocument.of(reminder, reference.qualification(reminder.key().qualification()));
    }
}
