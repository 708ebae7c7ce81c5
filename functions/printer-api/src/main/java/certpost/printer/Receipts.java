package certpost.printer;

import java.time.Instant;
import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.ActKind;
import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.JsonBody;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.Mistake;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchState;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes receipts: what arrived of a batch, which must be what was handed over. */
final class Receipts {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST = 1_000_000;

    private final Ports ports;
    private final JsonBody json;
    private final Answers answers;

    Receipts(Ports ports, JsonBody json, Answers answers) {
        this.ports = ports;
        this.json = json;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse post(Visitor visitor, Batch batch, Request request) {
        return switch (json.read(request)) {
            case JsonBody.Read.Refused(var problem) -> problem;
            case JsonBody.Read.Fields(var fields) -> post(visitor, batch, fields, request.receivedAt());
        };
    }

    private APIGatewayV2HTTPResponse post(Visitor visitor, Batch batch, FieldReader fields, Instant at) {
        int count = fields.whole("count", 0, MOST);
        String sha256 = fields.value("sha256", Receipts::digest);
        List<Mistake> mistakes = fields.mistakes();
        if (!mistakes.isEmpty() || sha256 == null) {
            return answers.invalid(mistakes);
        }
        List<String> differences = differences(batch, count, sha256);
        return differences.isEmpty()
                ? answers.json(200, BatchDocument.class, BatchDocument.of(received(visitor, batch, at)))
                : answers.problem(ProblemCode.CONFLICT,
                        "what arrived is not what was handed over: " + String.join(", and ", differences));
    }

    /** The batch, received at the least. */
    private Batch received(Visitor visitor, Batch batch, Instant at) {
        if (batch.state() != BatchState.READY) {
            return batch;
        }
        Batch received = batch.in(BatchState.RECEIVED);
        var act = visitor.act(AuditSubject.of(batch.id()), ActKind.BATCH_RECEIVED, at)
                .with("count", batch.count())
                .with("sha256", batch.sha256());
        return ports.acts().move(received, BatchState.READY, act)
                ? received
                : ports.batches().find(batch.id()).orElseThrow();
    }

    private static List<String> differences(Batch batch, int count, String sha256) {
        var differences = new ArrayList<String>();
        if (count != batch.count()) {
            differences.add("count differs, the manifest says " + batch.count());
        }
        if (!sha256.equals(batch.sha256())) {
            differences.add("sha256 differs, the labels were cut or changed on their way");
        }
        return differences;
    }

    private static Checked<String> digest(String text) {
        String digest = text.toLowerCase(Locale.ROOT);
        return SHA256.matcher(digest).matches()
                ? Checked.valid(digest)
                : Checked.invalid("sha256", "malformed", "must be 64 hexadecimal digits");
    }
}
