package certpost.staff;

import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.Paging;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.Page;
import certpost.domain.audit.AuditEntry;
import certpost.domain.audit.AuditSubject;
import certpost.domain.batch.BatchId;
import certpost.domain.certificate.Reference;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.window.WindowId;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;

/** Shows who did what to a subject, to whoever may see the subject. */
final class Audits {
    private final Ports ports;
    private final Dossiers dossiers;
    private final Histories histories;
    private final Answers answers;

    Audits(Ports ports, Dossiers dossiers, Histories histories, Answers answers) {
        this.ports = ports;
        this.dossiers = dossiers;
        this.histories = histories;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse list(Clerk clerk, Request request) {
        FieldReader query = FieldReader.ofQuery(request.query());
        AuditSubject subject = query.value("subject", Audits::subject);
        Paging paging = Paging.of(query);
        var mistakes = query.mistakes();
        if (!mistakes.isEmpty() || subject == null) {
            return answers.invalid(mistakes);
        }
        return isShownTo(clerk, subject) ? list(subject, paging) : notFound();
    }

    private APIGatewayV2HTTPResponse notFound() {
        return answers.problem(ProblemCode.NOT_FOUND, "there is no such subject");
    }

    private APIGatewayV2HTTPResponse list(AuditSubject subject, Paging paging) {
        return switch (paging.of((cursor, limit) -> ports.audit().page(subject, cursor, limit))) {
            case Checked.Invalid<Page<AuditEntry>>(var mistakes) -> answers.invalid(mistakes);
            // Nothing is known here of a batch but its window; one that nobody has touched has nothing to show.
            case Checked.Valid<Page<AuditEntry>>(var page) when subject.kind().equals(AuditSubject.BATCH)
                    && page.items().isEmpty() ->
                notFound();
            case Checked.Valid<Page<AuditEntry>>(var page) -> answers.json(200, AuditDocument.AuditList.class,
                    new AuditDocument.AuditList(page.items().stream().map(AuditDocument::of).toList(), page.next()));
        };
    }

    private static Checked<AuditSubject> subject(String text) {
        return AuditSubject.parse(text)
                .map(Checked::valid)
                .orElseGet(() -> Checked.invalid("subject", "malformed", "must be a kind and a name, as in window/id"));
    }

    private boolean isShownTo(Clerk clerk, AuditSubject subject) {
        String name = subject.name();
        return switch (subject.kind()) {
            case AuditSubject.APPLICATION ->
                Reference.of("subject", name) instanceof Checked.Valid<Reference>(var found)
                        && found.value().equals(name) && dossiers.find(clerk, found).isPresent();
            case AuditSubject.WINDOW -> isWindowOf(clerk, name);
            case AuditSubject.BATCH ->
                BatchId.parse(name).filter(batch -> isWindowOf(clerk, batch.window().value())).isPresent();
            case AuditSubject.REMINDERS -> clerk.provincial() && ports.reference().qualification(name).isPresent();
            default -> ReferenceKind.ALL.stream()
                    .filter(kind -> kind.text().equals(subject.kind()))
                    .anyMatch(kind -> histories.isShownTo(clerk, kind, name));
        };
    }

    private boolean isWindowOf(Clerk clerk, String id) {
        return WindowId.of("subject", id) instanceof Checked.Valid<WindowId>(var window)
                && ports.windows().find(window).filter(clerk::maySee).isPresent();
    }
}
