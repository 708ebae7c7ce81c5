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
    private final int largest;

    public JsonBody(JsonDocument document, Answers answers) {
        this(document, answers, LARGEST);
    }

    /** Bodies of another size, in bytes. */
    public JsonBody(JsonDocument document, Answers answers, int largest) {
        this.document = document;
        this.answers = answers;
        this.largest = largest;
    }

    /** Reads the body. */
    public Read read(Request request) {
        if (!request.mediaType().equals("application/json")) {
            return refused(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "this route takes application/json");
        }
        byte[] body = request.body();
        if (body.length > largest) {
            return refused(ProblemCode.TOO_LARGE, "a body has at most " + largest + " bytes");
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
