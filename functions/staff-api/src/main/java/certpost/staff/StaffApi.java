package certpost.staff;

import certpost.aws.Settings;
import certpost.aws.http.Answers;
import certpost.aws.http.HttpEvents;
import certpost.aws.http.JsonBody;
import certpost.aws.http.JsonDocument;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.aws.http.WithoutQuery;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/** The exam agency's door. */
public final class StaffApi implements RequestStreamHandler {
    private final HttpEvents events;
    private final Answers answers;
    private final WithoutQuery withoutQuery;
    private final String provincialAgency;
    private final OpenToEveryone everyone;
    private final Qualifications qualifications;
    private final Calendars calendars;
    private final Windows windows;
    private final Extensions extensions;
    private final Rosters rosters;
    private final Applications applications;
    private final Notices notices;
    private final Resending resending;

    /** As Lambda starts it. */
    public StaffApi() {
        this(new Settings(System.getenv()), Jsonb.builder().build());
    }

    private StaffApi(Settings settings, Jsonb jsonb) {
        this(Ports.onAws(settings, jsonb, InstantSource.system()), settings.required("PROVINCIAL_AGENCY"), jsonb);
    }

    StaffApi(Ports ports, String provincialAgency, Jsonb jsonb) {
        this.events = new HttpEvents(jsonb);
        this.answers = new Answers(jsonb);
        this.withoutQuery = new WithoutQuery(answers);
        this.provincialAgency = provincialAgency;
        var json = new JsonBody(new JsonDocument(jsonb), answers);
        var windowAnswers = new WindowAnswers(ports, answers);
        this.everyone = new OpenToEveryone(ports, answers);
        this.qualifications = new Qualifications(ports, json, answers);
        this.calendars = new Calendars(ports, json, answers);
        this.windows = new Windows(ports, json, windowAnswers, answers);
        this.extensions = new Extensions(ports, json, windowAnswers, answers);
        this.rosters = new Rosters(ports, windowAnswers, answers);
        this.applications = new Applications(ports, windowAnswers, answers);
        this.notices = new Notices(ports, answers);
        this.resending = new Resending(ports, json, answers);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        events.write(answer(events.read(in)), out);
    }

    APIGatewayV2HTTPResponse answer(Request request) {
        return switch (request.route()) {
            case "GET /v1/health" -> withoutQuery.answer(request, _ -> everyone.health());
            case "GET /v1/deadlines" -> everyone.deadline(request);
            case "GET /v1/postage" -> everyone.postage(request);
            case "GET /v1/qualifications" -> qualifications.list(request);
            default -> Clerk.of(request, provincialAgency)
                    .map(clerk -> answer(clerk, request))
                    .orElseGet(() -> answers.problem(ProblemCode.FORBIDDEN,
                            "the token's claim agency names no exam agency"));
        };
    }

    private APIGatewayV2HTTPResponse answer(Clerk clerk, Request request) {
        return switch (request.route()) {
            case "PUT /v1/qualifications/{code}" -> withoutQuery.answer(request, put -> qualifications.put(clerk, put));
            case "PUT /v1/calendars/{year}" -> withoutQuery.answer(request, put -> calendars.put(clerk, put));
            case "GET /v1/calendars/{year}" -> withoutQuery.answer(request, calendars::one);
            case "PUT /v1/windows/{windowId}" -> withoutQuery.answer(request, put -> windows.put(clerk, put));
            case "GET /v1/windows/{windowId}" -> withoutQuery.answer(request, get -> windows.one(clerk, get));
            case "GET /v1/windows" -> windows.list(clerk, request);
            case "POST /v1/windows/{windowId}/extension" ->
                withoutQuery.answer(request, post -> extensions.post(clerk, post));
            case "POST /v1/windows/{windowId}/roster" -> rosters.post(clerk, request);
            case "GET /v1/windows/{windowId}/applications" -> applications.list(clerk, request);
            case "GET /v1/applications/{reference}" ->
                withoutQuery.answer(request, get -> applications.one(clerk, get));
            case "GET /v1/notices" -> notices.list(clerk, request);
            case "POST /v1/notices/{noticeId}/resend" ->
                withoutQuery.answer(request, post -> resending.post(clerk, post));
            default -> throw new IllegalStateException("no such route here: " + request.route());
        };
    }
}
