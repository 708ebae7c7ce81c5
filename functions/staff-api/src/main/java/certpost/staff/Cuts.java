package certpost.staff;

import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.ActKind;
import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.JsonBody;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchId;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.queue.Cut;
import certpost.domain.queue.MonthlyMailing;
import certpost.domain.queue.QueueStore.Wished;
import certpost.domain.reference.LatePolicy;
import certpost.domain.window.Channel;
import certpost.domain.window.Window;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.avaje.jsonb.Json;
import java.time.Instant;

/** Takes an agency's wish for a batch from the head of its queue; it is cut within minutes (R15). */
final class Cuts {
    private final Ports ports;
    private final WindowAnswers windows;
    private final JsonBody json;
    private final Answers answers;

    /** What will be cut. */
    @Json
    record CutDocument(String windowId, String batchId, int count, String wishedAt, String approvedBefore) {}

    Cuts(Ports ports, WindowAnswers windows, JsonBody json, Answers answers) {
        this.ports = ports;
        this.windows = windows;
        this.json = json;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse post(Clerk clerk, Request request) {
        return windows.withBody(clerk, request, json, (window, body) -> cut(clerk, request, window, body));
    }

    private APIGatewayV2HTTPResponse cut(Clerk clerk, Request request, Window window, FieldReader body) {
        int count = body.has("count") ? body.whole("count", 1, Batch.MOST) : Batch.MOST;
        var mistakes = body.mistakes();
        if (!mistakes.isEmpty()) {
            return answers.invalid(mistakes);
        }
        if (window.channel() != Channel.AGENCY) {
            return answers.problem(ProblemCode.CONFLICT, "batches of direct mail are made when the window closes");
        }
        Instant approvedBefore = approvedBefore(window, request.receivedAt());
        var cut = new Cut(request.id(), count, approvedBefore, clerk.name(), request.receivedAt());
        var act = clerk.act(AuditSubject.of(window.id()), ActKind.BATCH_WISHED, request.receivedAt())
                .with("count", count)
                .with("approvedBefore", approvedBefore);
        return switch (ports.acts().wish(window.id(), cut, act)) {
            case Wished.Kept(int batch) -> answers.json(202, CutDocument.class,
                    new CutDocument(window.id().value(), new BatchId(window.id(), batch).toString(), count,
                            BeijingTime.text(request.receivedAt()), BeijingTime.text(approvedBefore)));
            case Wished.Done _,Wished.Busy _ ->
                answers.problem(ProblemCode.CONFLICT, "a batch is being cut from this queue already; wait for it");
        };
    }

    /** A clerk cuts no batch past the rule that the agency has switched on: what is late waits for its month (R16). */
    private Instant approvedBefore(Window window, Instant now) {
        return ports.reference()
                .agencies()
                .find(window.authority())
                .filter(agency -> agency.latePolicy() == LatePolicy.MONTHLY_20)
                .map(_ -> MonthlyMailing.approvedBefore(now))
                .orElse(now);
    }
}
