package certpost.printer;

import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.batch.Batch;
import certpost.domain.window.ExamSession;
import java.util.Optional;

/**
 * Who asks: the printing house, or somebody of an exam agency.
 *
 * @param servedTo whose batches the visitor reaches, and no others
 */
record Visitor(String servedTo) {

    /** The visitor that a token names, the printing house before an agency; empty where it names neither. */
    static Optional<Visitor> of(Request request) {
        if (request.hasScope("certpost/printer")) {
            return Optional.of(new Visitor(Batch.PRINTING_HOUSE));
        }
        return request.hasScope("certpost/staff") ? agency(request.claim("agency")) : Optional.empty();
    }

    private static Optional<Visitor> agency(String claim) {
        return switch (ExamSession.code("agency", claim)) {
            // An agency must not become the printing house by being called so.
            case Checked.Valid<String>(var agency) when !agency.equals(Batch.PRINTING_HOUSE) ->
                Optional.of(new Visitor(agency));
            case Checked.Valid<String> _,Checked.Invalid<String> _ -> Optional.empty();
        };
    }
}
