package certpost.printer;

import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.audit.ActKind;
import certpost.domain.audit.Actor;
import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.AuditedAct;
import certpost.domain.batch.Batch;
import certpost.domain.window.ExamSession;
import java.time.Instant;
import java.util.Optional;

/**
 * Who asks: the printing house, or somebody of an exam agency.
 *
 * @param servedTo whose batches the visitor reaches, and no others
 * @param actor who it is, by the token's {@code sub}
 */
record Visitor(String servedTo, Actor actor) {

    /** Something that the visitor does, for the audit. */
    AuditedAct act(AuditSubject subject, ActKind kind, Instant at) {
        return new AuditedAct(subject, kind, actor, at);
    }

    /** The visitor that a token names, the printing house before an agency; empty where it names neither, or nobody. */
    static Optional<Visitor> of(Request request) {
        if (request.hasScope("certpost/printer")) {
            return visitor(Batch.PRINTING_HOUSE, request);
        }
        return request.hasScope("certpost/staff") ? agency(request.claim("agency"), request) : Optional.empty();
    }

    private static Optional<Visitor> visitor(String servedTo, Request request) {
        return Actor.of(request.claim("sub"), servedTo).map(actor -> new Visitor(servedTo, actor));
    }

    private static Optional<Visitor> agency(String claim, Request request) {
        return switch (ExamSession.code("agency", claim)) {
            // An agency must not become the printing house by being called so.
            case Checked.Valid<String>(var agency) when !agency.equals(Batch.PRINTING_HOUSE) ->
                visitor(agency, request);
            case Checked.Valid<String> _,Checked.Invalid<String> _ -> Optional.empty();
        };
    }
}
