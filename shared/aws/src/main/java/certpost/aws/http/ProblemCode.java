package certpost.aws.http;

import java.util.Locale;

/** What a request can be refused for; the names and statuses are the contract's. */
public enum ProblemCode {
    MALFORMED(400, "The body cannot be read"),
    INVALID(422, "The input is wrong"),
    UNAUTHORIZED(401, "The request is not signed by anybody who is known"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is of another media type than this route takes"),
    TOO_LARGE(413, "The body is too large"),
    NOT_FOUND(404, "There is no such thing"),
    FORBIDDEN(403, "The token does not allow this"),
    OWN_PROPOSAL(403, "Nobody approves what they have proposed themselves"),
    NOT_ELIGIBLE(403, "The certificate cannot be mailed this way"),
    WINDOW_NOT_OPEN(409, "Applications are not accepted yet"),
    WINDOW_CLOSED(409, "Applications are not accepted any more"),
    LOCKED(409, "It cannot be changed any more"),
    CONFLICT(409, "It contradicts what is stored"),
    STALE(412, "Somebody changed it since"),
    CALENDAR_MISSING(422, "The working days of that year are not loaded"),
    TOO_MANY_REQUESTS(429, "Too many requests");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** A sentence that is the same for every problem of this code. */
    public String title() {
        return title;
    }

    /** The code as clients see it, e.g. {@code window-closed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
