package certpost.staff;

import certpost.aws.http.Answers;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.FieldReader;
import certpost.aws.http.JsonBody;
import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Finds the window that a request names, and shows windows to staff. */
final class WindowAnswers {
    private final Ports ports;
    private final WindowCounts counts;
    private final Answers answers;

    WindowAnswers(Ports ports, Answers answers) {
        this.ports = ports;
        this.counts = new WindowCounts(ports.applications(), ports.reference(), ports.clock());
        this.answers = answers;
    }

    /** The window of the path, read now; empty also where it is another agency's. */
    Optional<Window> find(Clerk clerk, Request request) {
        return switch (WindowId.of("windowId", request.path("windowId"))) {
            case Checked.Invalid<WindowId> _ -> Optional.empty();
            case Checked.Valid<WindowId>(var id) -> ports.windows().find(id).filter(clerk::maySee);
        };
    }

    /** Goes on with the window of the path and the fields of the body; a window that is not there is told first. */
    APIGatewayV2HTTPResponse withBody(Clerk clerk, Request request, JsonBody json,
            BiFunction<Window, FieldReader, APIGatewayV2HTTPResponse> then) {
        return find(clerk, request).map(window -> switch (json.read(request)) {
            case JsonBody.Read.Refused(var problem) -> problem;
            case JsonBody.Read.Fields(var fields) -> then.apply(window, fields);
        }).orElseGet(this::notFound);
    }

    APIGatewayV2HTTPResponse notFound() {
        return answers.problem(ProblemCode.NOT_FOUND, "there is no such window");
    }

    APIGatewayV2HTTPResponse window(Window window, Instant now) {
        return answers.json(200, WindowDocument.class, document(window, now));
    }

    /** A window after a write, whose answer must neither wait for a count nor fail with it. */
    APIGatewayV2HTTPResponse written(int status, Window window, Instant now) {
        return answers.json(status, WindowDocument.class,
                WindowDocument.of(window, counts.lastKnown(window).orElse(null), now));
    }

    APIGatewayV2HTTPResponse windows(List<Window> windows, @Nullable String next, Instant now) {
        return answers.json(200, WindowDocument.WindowList.class,
                new WindowDocument.WindowList(windows.stream().map(window -> document(window, now)).toList(), next));
    }

    private WindowDocument document(Window window, Instant now) {
        return WindowDocument.of(window, counts.of(window), now);
    }
}
