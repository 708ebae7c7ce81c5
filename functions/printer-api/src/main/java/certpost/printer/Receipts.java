package certpost.printer;

import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.JsonBody;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchState;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes receipts: what arrived at the printing house must be what left here. */
final class Receipts {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

    private final Ports ports;
    private final JsonBody json;
    private final Batches batches;
    private final Answers answers;

    Receipts(Ports ports, JsonBody json, Batches batches, Answers answers) {
        this.ports = ports;
        this.json = json;
        this.batches = batches;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse post(Batch batch, Request request) {
        return switch (json.read(request)) {
            case JsonBody.Read.Refused(var problem) -> problem;
            case JsonBody.Read.Fields(var fields) -> take(batch, fields);
        };
    }

    private APIGatewayV2HTTPResponse take(Batch batch, FieldReader body) {
        int count = body.whole("count", 0, Integer.MAX_VALUE);
        String sha256 = body.text("sha256");
        if (!sha256.isEmpty() && !SHA256.matcher(sha256).matches()) {
            body.mistake("sha256", "malformed", "64 hexadecimal digits");
        }
        var mistakes = body.mistakes();
        if (!mistakes.isEmpty()) {
            return answers.invalid(mistakes);
        }
        boolean sameCount = count == batch.count();
        boolean sameDigest = sha256.toLowerCase(Locale.ROOT).equals(batch.sha256());
        if (!sameCount || !sameDigest) {
            return answers.problem(ProblemCode.CONFLICT,
                    (sameCount ? "the digest differs" : sameDigest ? "the count differs" : "count and digest differ")
                            + " from the manifest's; fetch the labels again");
        }
        return batches.one(received(batch));
    }

    /** The batch as received; one that was received before stays as it is. */
    private Batch received(Batch batch) {
        Batch received = batch.in(BatchState.RECEIVED);
        return batch.state() == BatchState.READY && ports.batches().move(received, BatchState.READY)
                ? received
                : ports.batches().find(batch.id()).orElseThrow();
    }
}
