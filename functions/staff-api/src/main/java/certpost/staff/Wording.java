package certpost.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import certpost.aws.http.Request;
import certpost.domain.proposal.ProposedRequest;

/** Writes down what a request asks for, word for word; what it uploads is not kept, only its digest. */
final class Wording {
    private static final String NO_BODY = "POST /v1/uncollected/reminders";
    private static final String JSON = "application/json";

    private Wording() {}

    /** Of a request that would be done. */
    static ProposedRequest of(Request request) {
        String ifMatch = request.header("if-match").orElse(null);
        byte[] body = request.route().equals(NO_BODY) ? new byte[0] : request.body();
        return body.length > 0 && !request.mediaType().equals(JSON)
                ? ProposedRequest.of(request.route(), request.path(), request.query(), request.mediaType(), ifMatch,
                        body)
                : ProposedRequest.of(request.route(), request.path(), request.query(), request.mediaType(), ifMatch,
                        new String(body, UTF_8));
    }
}
