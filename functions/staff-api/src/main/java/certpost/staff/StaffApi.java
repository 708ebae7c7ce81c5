package certpost.staff;

import certpost.aws.AdaptersOnDemand;
import certpost.aws.Primed;
import certpost.aws.Settings;
import certpost.aws.http.Answers;
import certpost.aws.http.HttpEvents;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.aws.http.UnderLoad;
import certpost.aws.http.WithoutQuery;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/** The exam agency's door. */
public final class StaffApi implements RequestStreamHandler, Primed {
    private final HttpEvents events;
    private final Answers answers;
    private final UnderLoad underLoad;
    private final WithoutQuery withoutQuery;
    private final String provincialAgency;
    private final OpenToEveryone everyone;
    private final StaffRoutes routes;
    private final Proposals proposals;
    private final SecondPerson secondPerson;

    /** As Lambda starts it. */
    public StaffApi() {
        this(new Settings(System.getenv()), AdaptersOnDemand.jsonb());
    }

    private StaffApi(Settings settings, Jsonb jsonb) {
        this(Ports.onAws(settings, jsonb, InstantSource.system()), settings.required("PROVINCIAL_AGENCY"), jsonb);
        Primed.register(this, settings);
    }

    StaffApi(Ports ports, String provincialAgency, Jsonb jsonb) {
        this.events = new HttpEvents(jsonb);
        this.answers = new Answers(jsonb);
        this.underLoad = new UnderLoad(answers);
        this.withoutQuery = new WithoutQuery(answers);
        this.provincialAgency = provincialAgency;
        this.everyone = new OpenToEveryone(ports, answers);
        this.routes = new StaffRoutes(ports, jsonb, answers);
        this.proposals = new Proposals(ports, jsonb, answers);
        this.secondPerson = new SecondPerson(ports, routes, jsonb, answers);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        handle(in, out);
    }

    private void handle(InputStream in, OutputStream out) throws IOException {
        events.write(underLoad.answer(events.read(in), this::answer), out);
    }

    /** Reads a window that there is not, and the catalogue. */
    @Override
    public void prime() throws IOException {
        handle(events.madeUp("GET /v1/windows/{windowId}", Map.of("sub", "nobody", "agency", "nobody"),
                Map.of("windowId", "nothing"), ""), OutputStream.nullOutputStream());
        handle(events.madeUp("GET /v1/qualifications", Map.of(), Map.of(), ""), OutputStream.nullOutputStream());
    }

    APIGatewayV2HTTPResponse answer(Request request) {
        return switch (request.route()) {
            case "GET /v1/health" -> withoutQuery.answer(request, _ -> everyone.health());
            case "GET /v1/deadlines" -> everyone.deadline(request);
            case "GET /v1/postage" -> everyone.postage(request);
            case "GET /v1/qualifications" -> routes.catalogue(request);
            default -> Clerk.of(request, provincialAgency)
                    .map(clerk -> answer(clerk, request))
                    .orElseGet(() -> answers.problem(ProblemCode.FORBIDDEN,
                            "the token's claims sub and agency name nobody of an exam agency"));
        };
    }

    private APIGatewayV2HTTPResponse answer(Clerk clerk, Request request) {
        return switch (request.route()) {
            case "GET /v1/proposals" -> proposals.list(clerk, request);
            case "GET /v1/proposals/{proposalId}" -> withoutQuery.answer(request, get -> proposals.one(clerk, get));
            case "POST /v1/proposals/{proposalId}/approval" ->
                withoutQuery.answer(request, post -> proposals.approve(clerk, post));
            case "POST /v1/proposals/{proposalId}/rejection" ->
                withoutQuery.answer(request, post -> proposals.reject(clerk, post));
            default -> secondPerson.answer(clerk, request);
        };
    }
}
