package certpost.printer;

import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.batch.Batch;
import certpost.domain.window.ExamSession;
import java.util.Optional;

/**
 * Who asks: the printing house, or an agency for the batches that it mails itself.
 *
 * @param name whom those batches are served to that this visitor may see
 */
record Visitor(String name) {
    private static final String PRINTER_SCOPE = "certpost/printer";

    /** The visitor that a token names; empty where it is neither a printer's nor names an agency. */
    static Optional<Visitor> of(Request request) {
        if (request.hasScope(PRINTER_SCOPE)) {
            return Optional.of(new Visitor(Batch.PRINTING_HOUSE));
        }
        return switch (ExamSession.code("agency", request.claim("agency"))) {
            case Checked.Valid<String>(var agency) when !agency.equals(Batch.PRINTING_HOUSE) ->
                Optional.of(new Visitor(agency));
            case Checked.Valid<String> _,Checked.Invalid<String> _ -> Optional.empty();
        };
    }

    /** Whether a batch is this visitor's business. */
    boolean maySee(Batch batch) {
        return batch.servedTo().equals(name);
    }
}
