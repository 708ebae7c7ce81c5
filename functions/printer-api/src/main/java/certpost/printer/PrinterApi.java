package certpost.printer;

import certpost.aws.Settings;
import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.HttpEvents;
import certpost.aws.http.JsonBody;
import certpost.aws.http.JsonDocument;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.batch.Batch;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Function;

/** The printing house's door, and an agency's for its own batches. */
public final class PrinterApi implements RequestStreamHandler {
    private final HttpEvents events;
    private final Answers answers;
    private final Batches batches;
    private final Receipts receipts;
    private final Waybills waybills;

    /** As Lambda starts it. */
    public PrinterApi() {
        this(Ports.onAws(new Settings(System.getenv())), Jsonb.builder().build());
    }

    PrinterApi(Ports ports, Jsonb jsonb) {
        var contents = new BatchCertificates(ports);
        this.events = new HttpEvents(jsonb);
        this.answers = new Answers(jsonb);
        this.batches = new Batches(ports, contents, answers);
        this.receipts = new Receipts(ports, new JsonBody(new JsonDocument(jsonb), answers), batches, answers);
        this.waybills = new Waybills(ports, contents, answers);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        events.write(answer(events.read(in)), out);
    }

    APIGatewayV2HTTPResponse answer(Request request) {
        return Visitor.of(request)
                .map(visitor -> answer(visitor, request))
                .orElseGet(
                        () -> answers.problem(ProblemCode.FORBIDDEN, "the token's claim agency names no exam agency"));
    }

    private APIGatewayV2HTTPResponse answer(Visitor visitor, Request request) {
        return switch (request.route()) {
            case "GET /v1/batches" -> batches.list(visitor, request);
            case "GET /v1/batches/{batchId}" -> on(visitor, request, batches::one);
            case "GET /v1/batches/{batchId}/labels" -> on(visitor, request, batches::labels);
            case "POST /v1/batches/{batchId}/receipt" -> on(visitor, request, batch -> receipts.post(batch, request));
            case "POST /v1/batches/{batchId}/waybills" -> on(visitor, request, batch -> waybills.post(batch, request));
            default -> throw new IllegalStateException("no such route here: " + request.route());
        };
    }

    private APIGatewayV2HTTPResponse on(Visitor visitor, Request request,
            Function<Batch, APIGatewayV2HTTPResponse> then) {
        var unknown = FieldReader.ofQuery(request.query()).mistakes();
        return unknown.isEmpty()
                ? batches.find(visitor, request).map(then).orElseGet(batches::notFound)
                : answers.invalid(unknown);
    }
}
