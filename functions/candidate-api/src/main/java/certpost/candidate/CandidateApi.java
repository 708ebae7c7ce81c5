package certpost.candidate;

import certpost.aws.AdaptersOnDemand;
import certpost.aws.Primed;
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
import java.util.Map;

/** The holder's door. */
public final class CandidateApi implements RequestStreamHandler, Primed {
    /** Of nobody's certificate, so that it is refused before anything is written. */
    private static final String APPLICATION = """
            {"channel": "DIRECT", "recipient": "无名", "mobile": "13800138000", "address": {"region": "CN",
             "province": "广东省", "city": "广州市", "district": "天河区", "detail": "体育西路1号"}}""";

    private final HttpEvents events;
    private final UnderLoad underLoad;
    private final WithoutQuery withoutQuery;
    private final Certificates certificates;
    private final Applications applications;
    private final Reminders reminders;

    /** As Lambda starts it. */
    public CandidateApi() {
        this(new Settings(System.getenv()), AdaptersOnDemand.jsonb());
    }

    private CandidateApi(Settings settings, Jsonb jsonb) {
        this(Ports.onAws(settings, jsonb, InstantSource.system(), CandidateApi::randomCode), jsonb);
        Primed.register(this, settings);
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
        handle(in, out);
    }

    private void handle(InputStream in, OutputStream out) throws IOException {
        events.write(underLoad.answer(events.read(in), this::known), out);
    }

    /** Reads an exam session that there is not, twice. */
    @Override
    public void prime() throws IOException {
        Map<String, String> nobody = Map.of("id_type", "PASSPORT", "id_number", "E00000000");
        Map<String, String> nothing = Map.of("certificateId", "nobody.nothing.1980.00000000000000000000");
        handle(events.madeUp("GET /v1/me/certificates/{certificateId}", nobody, nothing, ""),
                OutputStream.nullOutputStream());
        handle(events.madeUp("PUT /v1/me/certificates/{certificateId}/application", nobody, nothing, APPLICATION),
                OutputStream.nullOutputStream());
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
