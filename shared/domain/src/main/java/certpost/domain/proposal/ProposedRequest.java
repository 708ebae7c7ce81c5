package certpost.domain.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be asked for, word for word.
 *
 * @param route method and path, as the contract writes them
 * @param path the path's parameters
 * @param mediaType of the body
 * @param ifMatch the header of that name, if there was one
 * @param body a document; null for a file, which is kept nowhere: it has people's names and numbers
 * @param sha256 of the body's bytes, in hexadecimal digits
 */
public record ProposedRequest(String route, Map<String, String> path, Map<String, String> query, String mediaType,
        @Nullable String ifMatch, @Nullable String body, String sha256) {

    public ProposedRequest {
        path = new TreeMap<>(path);
        query = new TreeMap<>(query);
    }

    /** With a document, or with nothing, for a body. */
    public static ProposedRequest of(String route, Map<String, String> path, Map<String, String> query,
            String mediaType, @Nullable String ifMatch, String body) {
        return new ProposedRequest(route, path, query, mediaType, ifMatch, body, Digest.sha256(body.getBytes(UTF_8)));
    }

    /** With a file. */
    public static ProposedRequest of(String route, Map<String, String> path, Map<String, String> query,
            String mediaType, @Nullable String ifMatch, byte[] file) {
        return new ProposedRequest(route, path, query, mediaType, ifMatch, null, Digest.sha256(file));
    }

    /** The body to go on with: what is kept or, where nothing is, what the second person sends, if it is the same. */
    public Optional<byte[]> body(byte[] sent) {
        if (body != null) {
            return Optional.of(body.getBytes(UTF_8));
        }
        return Digest.sha256(sent).equals(sha256) ? Optional.of(sent) : Optional.empty();
    }
}
