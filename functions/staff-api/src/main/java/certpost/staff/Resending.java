package certpost.staff;

import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.JsonBody;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.notice.Notice;
import certpost.domain.text.PlainText;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Optional;

/** Lets a notice be sent again, for a reason; whether it is still true is looked at when it is sent. */
final class Resending {
    private static final int LONGEST_REASON = 200;

    private final Ports ports;
    private final Notices notices;
    private final JsonBody json;
    private final Answers answers;

    Resending(Ports ports, Notices notices, JsonBody json, Answers answers) {
        this.ports = ports;
        this.notices = notices;
        this.json = json;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse post(Clerk clerk, Request request) {
        return NoticeId.key(request.path("noticeId"))
                .flatMap(ports.notices()::find)
                .filter(notice -> document(clerk, notice).isPresent())
                .map(notice -> post(clerk, request, notice))
                .orElseGet(() -> answers.problem(ProblemCode.NOT_FOUND, "there is no such notice"));
    }

    private Optional<NoticeDocument> document(Clerk clerk, Notice notice) {
        return notices.document(clerk, notice, ports.certificates()::find);
    }

    private APIGatewayV2HTTPResponse post(Clerk clerk, Request request, Notice notice) {
        return switch (json.read(request)) {
            case JsonBody.Read.Refused(var problem) -> problem;
            case JsonBody.Read.Fields(var fields) -> resend(clerk, request, notice, fields);
        };
    }

    private APIGatewayV2HTTPResponse resend(Clerk by, Request request, Notice notice, FieldReader body) {
        String reason = body.value("reason", text -> PlainText.of("reason", text, LONGEST_REASON));
        String clerk = request.claim("sub");
        var mistakes = body.mistakes();
        if (!mistakes.isEmpty() || reason == null) {
            return answers.invalid(mistakes);
        }
        if (clerk.isBlank()) {
            return answers.problem(ProblemCode.FORBIDDEN, "the token's claim sub names nobody");
        }
        Optional<Notice> again = notice.resent(request.receivedAt(), clerk, reason);
        if (again.isEmpty()) {
            return answers.problem(ProblemCode.CONFLICT,
                    notice.status().needsAPerson()
                            ? "telling this is of no use any more"
                            : "only what failed, is unconfirmed or expired is sent again; this is " + notice.status());
        }
        // Whoever asks twice finds it changed the second time.
        return ports.notices().replace(again.get())
                ? document(by, again.get()).map(document -> answers.json(200, NoticeDocument.class, document))
                        .orElseThrow()
                : answers.problem(ProblemCode.CONFLICT, "the notice has just been changed by another request");
    }
}
