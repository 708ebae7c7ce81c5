package certpost.aws.http;

import certpost.domain.Mistake;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes answers: documents as JSON, and problems as RFC 9457 wants them. */
public final class Answers {
    /** An answer is not much longer than the request that it refuses. */
    static final int MOST_MISTAKES = 100;
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    /** A problem document. */
    @Json
    record Problem(String type, String title, int status, String detail, @Nullable List<Mistake> errors) {}

    private final Jsonb jsonb;
    private final JsonType<Problem> problems;

    public Answers(Jsonb jsonb) {
        this.jsonb = jsonb;
        this.problems = jsonb.type(Problem.class);
    }

    /** A document. */
    public <T> APIGatewayV2HTTPResponse json(int status, Class<T> type, T document) {
        return answer(status, JSON, jsonb.type(type).toJson(document), Map.of());
    }

    /** A document with an ETag. */
    public <T> APIGatewayV2HTTPResponse json(int status, Class<T> type, T document, String etag) {
        return answer(status, JSON, jsonb.type(type).toJson(document), Map.of("etag", etag));
    }

    /** A file of text, to be kept under that name: letters, digits, dots and hyphens. */
    public APIGatewayV2HTTPResponse text(String mediaType, String name, String text) {
        return answer(200, mediaType, text, named(name));
    }

    /** A document about something that is still to happen, and where to look what becomes of it. */
    public <T> APIGatewayV2HTTPResponse accepted(Class<T> type, T document, String location) {
        return answer(202, JSON, jsonb.type(type).toJson(document), Map.of("location", location));
    }

    /** A file that is no text; the gateway gets it in base64 and passes its bytes on. */
    public APIGatewayV2HTTPResponse file(String mediaType, String name, byte[] file) {
        APIGatewayV2HTTPResponse answer = answer(200, mediaType, Base64.getEncoder().encodeToString(file), named(name));
        answer.setIsBase64Encoded(true);
        return answer;
    }

    private static Map<String, String> named(String file) {
        return Map.of("content-disposition", "attachment; filename=" + file);
    }

    /** Done, with nothing to say. */
    public APIGatewayV2HTTPResponse noContent() {
        return APIGatewayV2HTTPResponse.builder().withStatusCode(204).withHeaders(guarded(Map.of())).build();
    }

    /** A refusal; the detail repeats nothing personal. */
    public APIGatewayV2HTTPResponse problem(ProblemCode code, String detail) {
        return problem(code, detail, null);
    }

    /** A refusal of wrong input, with all its mistakes; of more than any person makes, the first. */
    public APIGatewayV2HTTPResponse invalid(List<Mistake> mistakes) {
        String detail = mistakes.size() == 1 ? "one mistake" : mistakes.size() + " mistakes";
        return mistakes.size() <= MOST_MISTAKES
                ? problem(ProblemCode.INVALID, detail, mistakes)
                : problem(ProblemCode.INVALID, detail + ", of which these are the first " + MOST_MISTAKES,
                        mistakes.subList(0, MOST_MISTAKES));
    }

    /** A refusal of what was done too often, with the time after which it may be done again: whole seconds, none too few. */
    public APIGatewayV2HTTPResponse tooManyRequests(String detail, Duration retryAfter) {
        APIGatewayV2HTTPResponse problem = problem(ProblemCode.TOO_MANY_REQUESTS, detail);
        Map<String, String> headers = new TreeMap<>(problem.getHeaders());
        headers.put("retry-after", Long.toString(Math.max(1, retryAfter.plusSeconds(1).minusNanos(1).toSeconds())));
        problem.setHeaders(headers);
        return problem;
    }

    private APIGatewayV2HTTPResponse problem(ProblemCode code, String detail, @Nullable List<Mistake> errors) {
        var problem = new Problem("/problems/" + code.code(), code.title(), code.status(), detail, errors);
        return answer(code.status(), PROBLEM, problems.toJson(problem), Map.of());
    }

    private static APIGatewayV2HTTPResponse answer(int status, String mediaType, String body,
            Map<String, String> headers) {
        Map<String, String> all = guarded(headers);
        all.put("content-type", mediaType);
        return APIGatewayV2HTTPResponse.builder().withStatusCode(status).withHeaders(all).withBody(body).build();
    }

    /**
     * Nothing here may stay in a cache: it is personal, or changes. And a browser that is led to it takes it for nothing
     * else than what it is, shows it in no frame, and asks for nothing over plain HTTP.
     */
    private static Map<String, String> guarded(Map<String, String> headers) {
        var all = new TreeMap<>(headers);
        all.put("cache-control", "no-store");
        all.put("x-content-type-options", "nosniff");
        all.put("content-security-policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        all.put("strict-transport-security", "max-age=31536000");
        return all;
    }
}
