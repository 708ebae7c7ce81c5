package certpost.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request without a server. */
public final class TriedExchange extends HttpExchange {
    private final String method;
    private final URI uri;
    private final InputStream body;
    private final Headers headers = new Headers();
    private final Headers answered = new Headers();
    private final Map<String, Object> attributes = new HashMap<>();

    private TriedExchange(String method, String uri, String body) {
        this.method = method;
        this.uri = URI.create(uri);
        this.body = new ByteArrayInputStream(body.getBytes(UTF_8));
    }

    public static TriedExchange post(String uri, String body) {
        return new TriedExchange("POST", uri, body);
    }

    public TriedExchange with(String header, String value) {
        headers.add(header, value);
        return this;
    }

    @Override
    public Headers getRequestHeaders() {
        return headers;
    }

    @Override
    public Headers getResponseHeaders() {
        return answered;
    }

    @Override
    public URI getRequestURI() {
        return uri;
    }

    @Override
    public String getRequestMethod() {
        return method;
    }

    @Override
    public InputStream getRequestBody() {
        return body;
    }

    @Override
    public OutputStream getResponseBody() {
        return OutputStream.nullOutputStream();
    }

    @Override
    public void sendResponseHeaders(int status, long length) {
        throw new UnsupportedOperationException("endpoints give their answers back");
    }

    @Override
    public InetSocketAddress getRemoteAddress() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
    }

    @Override
    public InetSocketAddress getLocalAddress() {
        return getRemoteAddress();
    }

    @Override
    public int getResponseCode() {
        return -1;
    }

    @Override
    public String getProtocol() {
        return "HTTP/1.1";
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public void setAttribute(String name, Object value) {
        attributes.put(name, value);
    }

    @Override
    public void setStreams(InputStream in, OutputStream out) {
        throw new UnsupportedOperationException("there are no streams to replace");
    }

    @Override
    public HttpContext getHttpContext() {
        throw new UnsupportedOperationException("there is no server");
    }

    @Override
    public @Nullable HttpPrincipal getPrincipal() {
        return null;
    }

    @Override
    public void close() {
        headers.clear();
    }
}
