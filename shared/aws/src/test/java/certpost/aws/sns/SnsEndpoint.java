package certpost.aws.sns;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Speaks as much of SNS as a publisher hears, on loopback, and answers as a test wants it. */
final class SnsEndpoint implements AutoCloseable {

    /** How a call is answered; the exchange is closed afterwards. */
    interface Answer {
        void to(HttpExchange call) throws IOException;
    }

    private final HttpServer server;
    private final List<Map<String, String>> calls = new CopyOnWriteArrayList<>();
    private volatile Answer answer = accepted();

    SnsEndpoint() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", call -> {
            try (call) {
                calls.add(form(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
                answer.to(call);
            }
        });
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The parameters of each call so far. */
    List<Map<String, String>> calls() {
        return calls;
    }

    void answers(Answer next) {
        answer = next;
    }

    /** Accepts each message under a name of its own: m-1, m-2 and so on. */
    private Answer accepted() {
        return call -> body(call, 200, "<PublishResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\">"
                + "<PublishResult><MessageId>m-" + calls.size() + "</MessageId></PublishResult></PublishResponse>");
    }

    static Answer error(int status, String code) {
        return call -> body(call, status, "<ErrorResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\">"
                + "<Error><Type>Sender</Type><Code>" + code + "</Code><Message>no</Message></Error></ErrorResponse>");
    }

    /** Takes the request and hangs up: nobody knows whether it was accepted. */
    static Answer hangsUp() {
        return HttpExchange::close;
    }

    private static void body(HttpExchange call, int status, String xml) throws IOException {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("content-type", "text/xml");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
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
        server.stop(0);
    }
}
