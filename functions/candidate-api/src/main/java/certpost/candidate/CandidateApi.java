package certpost.candidate;

import certpost.aws.Settings;
import certpost.aws.http.Answers;
import certpost.aws.http.HttpEvents;
import certpost.aws.http.JsonBody;
import certpost.aws.http.JsonDocument;
import certpost.aws.http.Request;
import certpost.aws.http.UnderLoad;
import certpost.aws.http.WithoutQuery;
import certpost.domain.registration.ConfirmationCode;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The holder's door. */
public final class CandidateApi implements RequestStreamHandler {
    private final HttpEvents events;
    private final UnderLoad underLoad;
    private final WithoutQuery withoutQuery;
    private final Certificates certificates;
    private final Applications applications;
    private final Reminders reminders;

    /** As Lambda starts it. */
    public CandidateApi() {
        this(Jsonb.builder().build());
    }

    private CandidateApi(Jsonb jsonb) {
        this(Ports.onAws(new Settings(System.getenv()), jsonb, InstantSource.system(), CandidateApi::randomCode),
                jsonb);
    }

    CandidateApi(Ports ports, Jsonb jsonb) {
        var answers = new Answers(jsonb);
        var documents = new CertificateDocuments(ports, answers);
        this.events = new HttpEvents(jsonb);
        this.underLoad = new UnderLoad(answers);
        this.withoutQuery = new WithoutQuery(answers);
        this.certificates = new Certificates(ports, documents, answers);
        var json = new JsonBody(new JsonDocument(jsonb), answers);
        this.applications = new Applications(ports, json, documents, answers);
        this.reminders = new Reminders(ports, json, answers);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        events.write(underLoad.answer(events.read(in), this::known), out);
    }

    private APIGatewayV2HTTPResponse known(Request request) {
        return withoutQuery.answer(request, this::answer);
    }

    private APIGatewayV2HTTPResponse answer(Request request) {
        return switch (request.route()) {
            case "GET /v1/me/certificates" -> certificates.all(request);
            case "GET /v1/me/certificates/{certificateId}" -> certificates.one(request);
            case "PUT /v1/me/certificates/{certificateId}/application" -> applications.put(request);
            case "DELETE /v1/me/certificates/{certificateId}/application" -> applications.withdraw(request);
            case "POST /v1/me/reminders" -> reminders.ask(request);
            case "GET /v1/me/reminders" -> reminders.all(request);
            case "POST /v1/me/reminders/{reminderId}/confirmation" -> reminders.confirm(request);
            case "DELETE /v1/me/reminders/{reminderId}" -> reminders.delete(request);
            default -> throw new IllegalStateException("no such route here: " + request.route());
        };
    }

    /** Made when called for, never at start: functions that start from one snapshot would share it. */
    private static ConfirmationCode randomCode() {
        return ConfirmationCode.random(new SecureRandom());
    }
}
