package certpost.local.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server that only this machine can reach, with a virtual thread for each request. */
public final class Loopback implements AutoCloseable {
    private static final int BACKLOG = 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private final Optional<Doorman> doorman;

    private Loopback(HttpServer server, Optional<Doorman> doorman) {
        this.server = server;
        this.doorman = doorman;
        server.setExecutor(threads);
    }

    /**
     * Takes a port, and serves nothing yet.
     *
     * @param port 0 for any
     * @throws java.net.BindException when the port is taken
     */
    public static Loopback bind(int port) throws IOException {
        return new Loopback(server(port), Optional.empty());
    }

    /**
     * Takes a port like {@link #bind}, for visitors who may ask for anything: what the server itself has a page for is
     * answered as the real gateway would.
     */
    public static Loopback guarded(int port) throws IOException {
        HttpServer server = server(0);
        try {
            return new Loopback(server, Optional.of(new Doorman(port, BACKLOG, server.getAddress().getPort())));
        } catch (IOException e) {
            server.stop(0);
            throw e;
        }
    }

    private static HttpServer server(int port) throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), BACKLOG);
    }

    public Loopback serve(String path, Answering endpoint) {
        server.createContext(path, endpoint);
        return this;
    }

    public void start() {
        server.start();
        doorman.ifPresent(Doorman::start);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + doorman.map(Doorman::port).orElse(server.getAddress().getPort()));
    }

    @Override
    public void close() {
        doorman.ifPresent(Doorman::close);
        server.stop(0);
        threads.shutdownNow();
    }
}
