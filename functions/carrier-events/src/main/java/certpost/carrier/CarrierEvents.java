package certpost.carrier;

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
import certpost.domain.parcel.Waybill;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;

/** The carrier's door. */
public final class CarrierEvents implements RequestStreamHandler, Primed {
    /** The largest body, in bytes. */
    static final int LARGEST = 1024 * 1024;

    private final HttpEvents events;
    private final Answers answers;
    private final UnderLoad underLoad;
    private final JsonBody json;
    private final Signatures signatures;
    private final Intake intake;

    /** As Lambda starts it. */
    public CarrierEvents() {
        this(new Settings(System.getenv()), AdaptersOnDemand.jsonb());
    }

    private CarrierEvents(Settings settings, Jsonb jsonb) {
        this(Ports.onAws(settings, jsonb, InstantSource.system()), jsonb);
        Primed.register(this, settings);
    }

    CarrierEvents(Ports ports, Jsonb jsonb) {
        this.events = new HttpEvents(jsonb);
        this.answers = new Answers(jsonb);
        this.underLoad = new UnderLoad(answers);
        this.json = new JsonBody(new JsonDocument(jsonb), answers, LARGEST);
        this.signatures = new Signatures(ports.keys());
        this.intake = new Intake(ports);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        events.write(
                underLoad.answer(events.read(in), request -> answer(request, line -> context.getLogger().log(line))),
                out);
    }

    /** Takes no events at all, and reads whose a parcel is that there is not; a signature would need the secret. */
    @Override
    public void prime() throws IOException {
        events.write(post(events.read(events.madeUp("POST /v1/carrier/events", Map.of(), Map.of(), "{\"events\": []}")),
                _ -> {}), OutputStream.nullOutputStream());
        intake.isOurs(new Waybill("0000000000000"));
    }

    private APIGatewayV2HTTPResponse answer(Request request, Consumer<String> log) {
        return switch (request.route()) {
            case "POST /v1/carrier/events" -> signatures.isSigned(request)
                    ? post(request, log)
                    : answers.problem(ProblemCode.UNAUTHORIZED, "the signature is missing, old, or not the carrier's");
            default -> throw new IllegalStateException("no such route here: " + request.route());
        };
    }

    private APIGatewayV2HTTPResponse post(Request request, Consumer<String> log) {
        return switch (json.read(request)) {
            case JsonBody.Read.Refused(var problem) -> problem;
            case JsonBody.Read.Fields(var fields) -> {
                var sheet = EventSheet.of(fields);
                yield sheet.mistakes().isEmpty()
                        ? answers.json(202, EventsDocument.class, intake.take(sheet, request, log))
                        : answers.invalid(sheet.mistakes());
            }
        };
    }
}
