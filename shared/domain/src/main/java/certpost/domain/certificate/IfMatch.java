package certpost.domain.certificate;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a client's If-Match header asks of the application before it may be changed (RFC 9110, 13.1.1). */
public sealed interface IfMatch {

    /** No header: the last change wins. */
    record Anything() implements IfMatch {}

    /** {@code *}: there must be an application. */
    record AnyApplication() implements IfMatch {}

    /** It must be as the client saw it, once or several times; none of them where no application of ours was seen. */
    record Seen(Set<Long> revisions) implements IfMatch {
        public Seen {
            revisions = Set.copyOf(revisions);
        }
    }

    /** Reads the header: an asterisk, or entity tags with commas between; tags that are not ours match nothing. */
    static IfMatch of(@Nullable String header) {
        if (header == null) {
            return new Anything();
        }
        String text = header.strip();
        if (text.equals("*")) {
            return new AnyApplication();
        }
        return new Seen(Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(tag -> Pattern.matches("\"[0-9]{1,15}\"", tag))
                .map(tag -> Long.valueOf(tag.substring(1, tag.length() - 1)))
                .collect(Collectors.toSet()));
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
            case Seen(var revisions) -> current != null && revisions.contains(current);
        };
    }
}
