package certpost.aws.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;

/** Takes a request's body as a JSON object, or says by which problem it is refused. */
public final class JsonBody {
    /** The largest body of a document, in bytes. */
    public static final int LARGEST = 64 * 1024;

    /** What came of taking it. */
    public sealed interface Read {
        /** An object's fields. */
        record Fields(FieldReader fields) implements Read {}

        /** No JSON object within the limits. */
        record Refused(APIGatewayV2HTTPResponse problem) implements Read {}
    }

    private final JsonDocument document;
    private final Answers answers;

    public JsonBody(JsonDocument document, Answers answers) {
        this.document = document;
        this.answers = answers;
    }

    /** Reads the body. */
    public Read read(Request request) {
        if (!request.mediaType().equals("application/json")) {
            return refused(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "this route takes application/json");
        }
        byte[] body = request.body();
        if (body.length > LARGEST) {
            return refused(ProblemCode.TOO_LARGE, "a body has at most " + LARGEST + " bytes");
        }
        return switch (document.read(body)) {
            case JsonDocument.Read.Fields(var fields) -> new Read.Fields(fields);
            case JsonDocument.Read.Malformed(var reason) -> refused(ProblemCode.MALFORMED, reason);
        };
    }

    private Read refused(ProblemCode code, String detail) {
        return new Read.Refused(answers.problem(code, detail));
    }
}
