package certpost.aws.sms;

import certpost.domain.notice.Sms;
import certpost.domain.notice.SmsSignature;
import io.avaje.jsonb.Json;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.function.Supplier;

/**
 * Where messages go, and what they are called there.
 *
 * @param endpoint takes a POST for each message
 * @param signature names the sender; the gateway puts it before the text
 */
public record Gateway(URI endpoint, TemplateIds templates, Supplier<SmsSignature> signature) {

    /** A message as the gateway takes it. */
    @Json
    record Message(String phoneNumber, String templateId, List<String> parameters, String signature) {}

    /** An endpoint as a deployment may name it: HTTPS, without query; else an {@link IllegalArgumentException}. */
    public static URI endpoint(String text) {
        try {
            URI uri = new URI(text);
            if ("https".equals(uri.getScheme()) && uri.getHost() != null && uri.getRawQuery() == null
                    && uri.getRawFragment() == null && uri.getRawUserInfo() == null) {
                return uri;
            }
        } catch (URISyntaxException _) {
            // It is refused like every other text that is none.
        }
        throw new IllegalArgumentException("must be an https URL without user, query and fragment");
    }

    /** The path as it is sent and signed. */
    String path() {
        String path = endpoint.getRawPath();
        return path.isEmpty() ? "/" : path;
    }

    Message message(Sms sms) {
        return new Message(sms.to().e164(), templates.of(sms.template()), sms.parameters(), signature.get().name());
    }
}
