package certpost.staff;

import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.JsonBody;
import certpost.aws.http.Paging;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Mistake;
import certpost.domain.Page;
import certpost.domain.window.Window;
import certpost.domain.window.WindowState;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.function.Predicate;

/** Answers requests to announce windows and to see them. */
final class Windows {
    private final Ports ports;
    private final JsonBody json;
    private final WindowBody body;
    private final Announcing announcing;
    private final WindowAnswers windows;
    private final SealedCursors cursors;
    private final Answers answers;

    Windows(Ports ports, JsonBody json, WindowAnswers windows, Answers answers) {
        this.ports = ports;
        this.json = json;
        this.body = new WindowBody(ports.reference());
        this.announcing = new Announcing(ports);
        this.windows = windows;
        this.cursors = new SealedCursors(ports.holderKeys());
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse one(Clerk clerk, Request request) {
        return windows.find(clerk, request)
                .map(window -> windows.window(window, request.receivedAt()))
                .orElseGet(windows::notFound);
    }

    APIGatewayV2HTTPResponse list(Clerk clerk, Request request) {
        FieldReader query = FieldReader.ofQuery(request.query());
        WindowState state = query.has("state") ? query.oneOf("state", WindowState.class) : null;
        Paging paging = Paging.of(query);
        List<Mistake> mistakes = query.mistakes();
        Predicate<Window> shown = window -> clerk.maySee(window)
                && (state == null || window.stateAt(request.receivedAt()) == state);
        Page<Window> page = mistakes.isEmpty()
                ? query.take(
                        paging.of(cursors.of(clerk, (cursor, limit) -> ports.windows().list(shown, cursor, limit))))
                : null;
        if (page == null) {
            return answers.invalid(query.mistakes());
        }
        return windows.windows(page.items(), page.next(), request.receivedAt());
    }

    APIGatewayV2HTTPResponse put(Clerk clerk, Request request) {
        return switch (json.read(request)) {
            case JsonBody.Read.Refused(var problem) -> problem;
            case JsonBody.Read.Fields(var fields) -> switch (body.read(request.path("windowId"), fields)) {
                case WindowBody.Read.Invalid(var mistakes) -> answers.invalid(mistakes);
                case WindowBody.Read.CalendarMissing(int year) -> OpenToEveryone.calendarMissing(answers, year);
                case WindowBody.Read.Announced(var announcement) -> put(clerk, announcement, request);
            };
        };
    }

    private APIGatewayV2HTTPResponse put(Clerk clerk, Announcement announcement, Request request) {
        return switch (announcing.announce(clerk, announcement, request.receivedAt())) {
            case Announcing.Outcome.Created(var window) -> windows.written(201, window, request.receivedAt());
            case Announcing.Outcome.Replaced(var window) -> windows.written(200, window, request.receivedAt());
            case Announcing.Outcome.NotFound() -> windows.notFound();
            case Announcing.Outcome.Forbidden() -> answers.problem(ProblemCode.FORBIDDEN,
                    "an agency announces windows for itself; the provincial one for all");
            case Announcing.Outcome.Over() -> answers.invalid(
                    List.of(new Mistake(announcement.endField(), "out-of-range", "the window would be over already")));
            case Announcing.Outcome.TooSoon() -> answers.invalid(List.of(new Mistake(announcement.endField(),
                    "out-of-range", "a window that closes earlier than before does so a minute ahead at the soonest")));
            case Announcing.Outcome.Taken(var by) ->
                answers.problem(ProblemCode.CONFLICT, "the exam session has a window on this channel: " + by);
            case Announcing.Outcome.OtherWindow() -> answers.problem(ProblemCode.CONFLICT,
                    "the window is for another exam session or channel, which never change");
            case Announcing.Outcome.Opened() ->
                answers.problem(ProblemCode.CONFLICT, "the window has opened; its end changes by extension only");
            case Announcing.Outcome.Busy() ->
                answers.problem(ProblemCode.CONFLICT, "the window is being changed by other requests; try again");
        };
    }
}
