package certpost.aws.sns;

import certpost.aws.LoopbackServer;
import certpost.aws.LoopbackServer.Answer;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Speaks as much of SNS as a publisher hears, on loopback, and answers as a test wants it. */
final class SnsEndpoint implements AutoCloseable {
    private static final String XML = "text/xml";

    private final LoopbackServer server = new LoopbackServer(accepted());

    URI uri() {
        return server.uri();
    }

    /** The parameters of each call so far. */
    List<Map<String, String>> calls() {
        return server.calls().stream().map(call -> form(call.body())).toList();
    }

    /** Each call so far as it arrived. */
    List<LoopbackServer.Call> signed() {
        return server.calls();
    }

    void answers(Answer next) {
        server.answers(next);
    }

    /** Accepts each message under a name of its own: m-1, m-2 and so on. */
    private Answer accepted() {
        return (exchange, _) -> LoopbackServer.body(exchange, 200, XML,
                "<PublishResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\">" + "<PublishResult><MessageId>m-"
                        + calls().size() + "</MessageId></PublishResult></PublishResponse>");
    }

    static Answer error(int status, String code) {
        return (exchange, _) -> LoopbackServer.body(exchange, status, XML,
                "<ErrorResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\">"
                        + "<Error><Type>Sender</Type><Code>" + code
                        + "</Code><Message>no</Message></Error></ErrorResponse>");
    }

    private static Map<String, String> form(String body) {
        var form = new LinkedHashMap<String, String>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            form.put(URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return form;
    }

    @Override
    public void close() {
        server.close();
    }
}
