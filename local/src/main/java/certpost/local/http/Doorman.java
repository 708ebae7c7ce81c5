package certpost.local.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;

/** Stands before an HTTP server and turns away those whom it would give a page of its own: whose target is no URI. */
final class Doorman implements AutoCloseable {
    private static final String REFUSAL = """
            HTTP/1.1 400 Bad Request\r
            content-type: application/json\r
            content-length: 25\r
            connection: close\r
            \r
            {"message":"Bad Request"}""";
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    private final ServerSocket door = new ServerSocket();
    private final int inside;

    /**
     * Takes a port, and lets nobody in yet.
     *
     * @param inside port of the server behind
     */
    Doorman(int port, int backlog, int inside) throws IOException {
        this.inside = inside;
        try {
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(HERE, port), backlog);
        } catch (IOException e) {
            door.close();
            throw e;
        }
    }

    int port() {
        return door.getLocalPort();
    }

    void start() {
        Thread.ofPlatform().daemon().name("doorman").start(() -> {
            while (!door.isClosed()) {
                try {
                    Socket visitor = door.accept();
                    Thread.startVirtualThread(() -> attend(visitor));
                } catch (IOException _) {
                    // Closed, or nobody came after all.
                }
            }
        });
    }

    private void attend(Socket visitor) {
        try (visitor; Socket server = new Socket(HERE, inside)) {
            visitor.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Thread answers = Thread.startVirtualThread(() -> answers(server, visitor));
            RequestStream requests = new RequestStream(new BufferedInputStream(visitor.getInputStream()));
            OutputStream out = server.getOutputStream();
            Optional<String> head = requests.head();
            while (head.filter(RequestStream::hasTarget).isPresent()) {
                out.write(head.get().getBytes(ISO_8859_1));
                out.flush();
                requests.body(out);
                head = requests.head();
            }
            server.shutdownOutput();
            answers.join();
            if (head.isPresent()) {
                visitor.getOutputStream().write(REFUSAL.getBytes(ISO_8859_1));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException _) {
            // One of both hung up.
        }
    }

    /** When the server has hung up by itself, nobody waits for the visitor's next request. */
    private static void answers(Socket server, Socket visitor) {
        try {
            server.getInputStream().transferTo(visitor.getOutputStream());
            visitor.shutdownInput();
        } catch (IOException _) {
            // One of both hung up.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
