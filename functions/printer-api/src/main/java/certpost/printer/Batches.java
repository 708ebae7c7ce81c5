package certpost.printer;

import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.Paging;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Page;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchState;
import certpost.domain.batch.BatchStore;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Optional;

/** Finds and lists the batches that are served to a visitor. */
final class Batches {
    private final BatchStore batches;
    private final Answers answers;

    Batches(BatchStore batches, Answers answers) {
        this.batches = batches;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse list(Visitor visitor, Request request) {
        FieldReader query = FieldReader.ofQuery(request.query());
        BatchState state = query.has("state") ? query.oneOf("state", BatchState.class) : null;
        Paging paging = Paging.of(query);
        Page<Batch> page = query.mistakes().isEmpty()
                ? query.take(paging.of((cursor, limit) -> batches.servedTo(visitor.servedTo(), state, cursor, limit)))
                : null;
        return page == null
                ? answers.invalid(query.mistakes())
                : answers.json(200, BatchDocument.BatchList.class, BatchDocument.BatchList.of(page));
    }

    /** The batch of the path, read now; empty also where it is served to somebody else. */
    Optional<Batch> find(Visitor visitor, Request request) {
        return BatchId.parse(request.path("batchId"))
                .flatMap(batches::find)
                .filter(batch -> batch.servedTo().equals(visitor.servedTo()));
    }

    APIGatewayV2HTTPResponse notFound() {
        return answers.problem(ProblemCode.NOT_FOUND, "there is no such batch");
    }
}
