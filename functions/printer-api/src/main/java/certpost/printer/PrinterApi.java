package certpost.printer;

import certpost.aws.AdaptersOnDemand;
import certpost.aws.Primed;
import certpost.aws.Settings;
import certpost.aws.http.Answers;
import certpost.aws.http.HttpEvents;
import certpost.aws.http.JsonBody;
import certpost.aws.http.JsonDocument;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.aws.http.UnderLoad;
import certpost.aws.http.WithoutQuery;
import certpost.domain.batch.Batch;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/** The printing house's door, and an agency's for its own batches. */
public final class PrinterApi implements RequestStreamHandler, Primed {
    private final HttpEvents events;
    private final Answers answers;
    private final UnderLoad underLoad;
    private final WithoutQuery withoutQuery;
    private final Batches batches;
    private final LabelSheets labels;
    private final Receipts receipts;
    private final Waybills waybills;
    private final Returns returns;

    /** As Lambda starts it. */
    public PrinterApi() {
        this(new Settings(System.getenv()), AdaptersOnDemand.jsonb());
    }

    private PrinterApi(Settings settings, Jsonb jsonb) {
        this(Ports.onAws(settings, jsonb, InstantSource.system()), jsonb);
        Primed.register(this, settings);
    }

    PrinterApi(Ports ports, Jsonb jsonb) {
        var contents = new BatchContents(ports.batches(), ports.certificates());
        this.events = new HttpEvents(jsonb);
        this.answers = new Answers(jsonb);
        this.underLoad = new UnderLoad(answers);
        this.withoutQuery = new WithoutQuery(answers);
        this.batches = new Batches(ports.batches(), answers);
        this.labels = new LabelSheets(ports.audit(), contents, answers);
        this.receipts = new Receipts(ports, new JsonBody(new JsonDocument(jsonb), answers), answers);
        this.waybills = new Waybills(ports, contents, answers);
        this.returns = new Returns(ports, contents, answers);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        handle(in, out);
    }

    private void handle(InputStream in, OutputStream out) throws IOException {
        events.write(underLoad.answer(events.read(in), this::answer), out);
    }

    /** Reads a batch that there is not. */
    @Override
    public void prime() throws IOException {
        handle(events.madeUp("GET /v1/batches/{batchId}", Map.of("sub", "nobody", "scope", "certpost/printer"),
                Map.of("batchId", "nothing.0001"), ""), OutputStream.nullOutputStream());
    }

    APIGatewayV2HTTPResponse answer(Request request) {
        return Visitor.of(request)
                .map(visitor -> answer(visitor, request))
                .orElseGet(() -> answers.problem(ProblemCode.FORBIDDEN,
                        "the token names nobody of the printing house, or of an exam agency by its claims sub and agency"));
    }

    private APIGatewayV2HTTPResponse answer(Visitor visitor, Request request) {
        return request.route().equals("GET /v1/batches")
                ? batches.list(visitor, request)
                : withoutQuery.answer(request,
                        _ -> batches.find(visitor, request)
                                .map(batch -> answer(visitor, batch, request))
                                .orElseGet(batches::notFound));
    }

    private APIGatewayV2HTTPResponse answer(Visitor visitor, Batch batch, Request request) {
        return switch (request.route()) {
            case "GET /v1/batches/{batchId}" -> answers.json(200, BatchDocument.class, BatchDocument.of(batch));
            case "GET /v1/batches/{batchId}/labels" -> labels.of(visitor, batch, request);
            case "POST /v1/batches/{batchId}/receipt" -> receipts.post(visitor, batch, request);
            case "POST /v1/batches/{batchId}/waybills" -> waybills.post(visitor, batch, request);
            case "POST /v1/batches/{batchId}/returns" -> returns.post(visitor, batch, request);
            default -> throw new IllegalStateException("no such route here: " + request.route());
        };
    }
}
