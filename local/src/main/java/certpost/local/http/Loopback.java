package certpost.local.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server that only this machine can reach, with a virtual thread for each request. */
public final class Loopback implements AutoCloseable {
    private static final int BACKLOG = 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Loopback(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
    }

    /**
     * Takes a port, and serves nothing yet.
     *
     * @param port 0 for any
     * @throws java.net.BindException when the port is taken
     */
    public static Loopback bind(int port) throws IOException {
        return new Loopback(
                HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), BACKLOG));
    }

    public Loopback serve(String path, Answering endpoint) {
        server.createContext(path, endpoint);
        return this;
    }

    public void start() {
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
