package certpost.printer;

import certpost.aws.csv.Labels;
import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.Paging;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.Page;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchState;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Optional;

/** Shows batches and their labels to those whom they are for. */
final class Batches {
    private static final String LABELS = "text/csv; charset=utf-8";

    private final Ports ports;
    private final BatchCertificates contents;
    private final Answers answers;

    Batches(Ports ports, BatchCertificates contents, Answers answers) {
        this.ports = ports;
        this.contents = contents;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse list(Visitor visitor, Request request) {
        FieldReader query = FieldReader.ofQuery(request.query());
        BatchState state = query.has("state") ? query.oneOf("state", BatchState.class) : null;
        Paging paging = Paging.of(query);
        var mistakes = query.mistakes();
        if (!mistakes.isEmpty()) {
            return answers.invalid(mistakes);
        }
        return switch (paging.of((cursor, limit) -> ports.batches().servedTo(visitor.name(), state, cursor, limit))) {
            case Checked.Invalid<Page<Batch>>(var wrong) -> answers.invalid(wrong);
            case Checked.Valid<Page<Batch>>(var page) -> answers.json(200, BatchDocument.BatchList.class,
                    new BatchDocument.BatchList(page.items().stream().map(BatchDocument::of).toList(), page.next()));
        };
    }

    APIGatewayV2HTTPResponse one(Batch batch) {
        return answers.json(200, BatchDocument.class, BatchDocument.of(batch));
    }

    /**
     * The labels, made anew: at most 2,000 lines of less than 2 KB each, so they fit into an answer. They are what the
     * manifest's digest is of, or nothing is served: a wrong label is worse than none.
     */
    APIGatewayV2HTTPResponse labels(Batch batch) {
        String labels = Labels.of(contents.inOrder(batch));
        if (!Labels.sha256(labels).equals(batch.sha256())) {
            throw new IllegalStateException("labels of batch " + batch.id() + " do not have the manifest's digest");
        }
        return answers.text(LABELS, labels);
    }

    /** The batch that a path names, if it is the visitor's business. */
    Optional<Batch> find(Visitor visitor, Request request) {
        return BatchId.parse(request.path("batchId")).flatMap(ports.batches()::find).filter(visitor::maySee);
    }

    APIGatewayV2HTTPResponse notFound() {
        return answers.problem(ProblemCode.NOT_FOUND, "there is no such batch");
    }
}
