package certpost.staff;

import java.util.Objects;
import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.ActKind;
import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.JsonBody;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.notice.Notice;
import certpost.domain.notice.Resend;
import certpost.domain.text.PlainText;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;
import java.time.Instant;
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
                .flatMap(notice -> document(clerk, notice)
                        .map(document -> post(clerk, request, notice, subject(document))))
                .orElseGet(() -> answers.problem(ProblemCode.NOT_FOUND, "there is no such notice"));
    }

    private Optional<NoticeDocument> document(Clerk clerk, Notice notice) {
        return notices.document(clerk, notice, ports.certificates()::find);
    }

    private static AuditSubject subject(NoticeDocument document) {
        return document.reference() != null
                ? new AuditSubject(AuditSubject.APPLICATION, document.reference())
                : AuditSubject.remindersOf(Objects.requireNonNull(document.reminderOf()));
    }

    private APIGatewayV2HTTPResponse post(Clerk clerk, Request request, Notice notice, AuditSubject subject) {
        return switch (json.read(request)) {
            case JsonBody.Read.Refused(var problem) -> problem;
            case JsonBody.Read.Fields(var fields) -> resend(clerk, request, notice, subject, fields);
        };
    }

    private APIGatewayV2HTTPResponse resend(Clerk by, Request request, Notice notice, AuditSubject subject,
            FieldReader body) {
        String reason = body.value("reason", text -> PlainText.of("reason", text, LONGEST_REASON));
        var mistakes = body.mistakes();
        if (!mistakes.isEmpty() || reason == null) {
            return answers.invalid(mistakes);
        }
        Optional<Instant> possible = notice.resendableFrom(request.receivedAt());
        if (possible.isPresent()) {
            return answers.tooManyRequests("this was sent again " + Resend.A_DAY + " times in a day",
                    Duration.between(request.receivedAt(), possible.get()));
        }
        Optional<Notice> again = notice.resent(request.receivedAt(), by.name(), reason);
        if (again.isEmpty()) {
            return answers.problem(ProblemCode.CONFLICT,
                    notice.status().needsAPerson()
                            ? "telling this is of no use any more, or was tried " + Resend.IN_ALL + " times"
                            : "only what failed, is unconfirmed or expired is sent again; this is " + notice.status());
        }
        // Whoever asks twice finds it changed the second time.
        var act = by.act(subject, ActKind.NOTICE_RESENT, request.receivedAt())
                .with("notice", notice.kind())
                .with("noticeId", NoticeId.of(notice.key()))
                .because(reason);
        return ports.acts().change(again.get(), act)
                ? document(by, again.get()).map(document -> answers.json(200, NoticeDocument.class, document))
                        .orElseThrow()
                : answers.problem(ProblemCode.CONFLICT, "the notice has just been changed by another request");
    }
}
