package certpost.domain.certificate;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a client's If-Match header asks of the application before it may be changed (RFC 9110, 13.1.1). */
public sealed interface IfMatch {

    /** No header: the last change wins. */
    record Anything() implements IfMatch {}

    /** {@code *}: there must be an application. */
    record AnyApplication() implements IfMatch {}

    /** It must be as it was when the client saw it. */
    record Revision(long revision) implements IfMatch {}

    /** A header that no application of ours can have sent. */
    record Never() implements IfMatch {}

    /** Reads the header. */
    static IfMatch of(@Nullable String header) {
        if (header == null) {
            return new Anything();
        }
        String text = header.strip();
        if (text.equals("*")) {
            return new AnyApplication();
        }
        return Pattern.matches("\"[0-9]{1,15}\"", text)
                ? new Revision(Long.parseLong(text.substring(1, text.length() - 1)))
                : new Never();
    }

    /** The header that shows a revision. */
    static String etag(long revision) {
        return "\"" + revision + "\"";
    }

    /** Whether the application of that revision, or none where it is null, may be changed. */
    default boolean allows(@Nullable Long current) {
        return switch (this) {
            case Anything _ -> true;
            case AnyApplication _ -> current != null;
            case Revision(long revision) -> current != null && current == revision;
            case Never _ -> false;
        };
    }
}
