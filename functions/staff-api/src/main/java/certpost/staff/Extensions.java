package certpost.staff;

import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.ActKind;
import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.JsonBody;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Mistake;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.text.PlainText;
import certpost.domain.window.Window;
import certpost.domain.window.WindowStore.Stored;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Moves the end of a window, later or earlier, until closing begins. */
final class Extensions {
    private static final int LONGEST_REASON = 200;
    private static final int MOST_TRIES = 5;

    private final Ports ports;
    private final JsonBody json;
    private final WindowAnswers windows;
    private final Answers answers;

    Extensions(Ports ports, JsonBody json, WindowAnswers windows, Answers answers) {
        this.ports = ports;
        this.json = json;
        this.windows = windows;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse post(Clerk clerk, Request request) {
        return windows.withBody(clerk, request, json, (window, body) -> extend(clerk, request, window, body));
    }

    private APIGatewayV2HTTPResponse extend(Clerk clerk, Request request, Window window, FieldReader body) {
        Instant closesAt = body.value("closesAt", text -> BeijingTime.instant("closesAt", text));
        String reason = body.value("reason", text -> PlainText.of("reason", text, LONGEST_REASON));
        if (closesAt != null) {
            body.addRest(mistakes(window, closesAt, request.receivedAt()));
        }
        List<Mistake> mistakes = body.mistakes();
        return !mistakes.isEmpty() || closesAt == null || reason == null
                ? answers.invalid(mistakes)
                : extend(clerk, request, window, closesAt, reason, 1);
    }

    private APIGatewayV2HTTPResponse extend(Clerk clerk, Request request, Window window, Instant closesAt,
            String reason, int attempt) {
        if (window.claimed()) {
            return answers.problem(ProblemCode.CONFLICT, "closing has begun; the window's end is final");
        }
        if (window.closesAt().equals(closesAt)) {
            return windows.written(200, window, request.receivedAt());
        }
        List<Mistake> mistakes = mistakes(window, closesAt, request.receivedAt());
        if (!mistakes.isEmpty()) {
            return answers.invalid(mistakes);
        }
        Window changed = window.closingAt(closesAt, reason);
        var act = clerk.act(AuditSubject.of(window.id()), ActKind.WINDOW_EXTENDED, request.receivedAt())
                .with("version", changed.version())
                .with("closedAt", window.closesAt())
                .with("closesAt", closesAt)
                .because(reason);
        if (ports.acts().change(changed, act) instanceof Stored.Done) {
            return windows.written(200, changed, request.receivedAt());
        }
        Optional<Window> newer = windows.find(clerk, request);
        return newer.isPresent() && attempt < MOST_TRIES
                ? extend(clerk, request, newer.get(), closesAt, reason, attempt + 1)
                : answers.problem(ProblemCode.CONFLICT, "the window is being changed by other requests; try again");
    }

    private static List<Mistake> mistakes(Window window, Instant closesAt, Instant receivedAt) {
        if (!window.mayCloseAt(closesAt, receivedAt)) {
            return List.of(new Mistake("closesAt", "out-of-range",
                    "must lie ahead, and by a minute at least where the window closes early"));
        }
        return closesAt.isAfter(window.opensAt())
                ? List.of()
                : List.of(new Mistake("closesAt", "out-of-range", "a window closes after it opens"));
    }
}
