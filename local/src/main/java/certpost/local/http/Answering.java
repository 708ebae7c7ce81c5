package certpost.local.http;

import certpost.local.Journal;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** Turns an answer into a response, and a failure of this stack itself into a noted 500. */
public final class Answering implements HttpHandler {
    private final Endpoint endpoint;
    private final Journal journal;

    public Answering(Endpoint endpoint, Journal journal) {
        this.endpoint = endpoint;
        this.journal = journal;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange).send(exchange);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        try {
            return endpoint.answer(exchange);
        } catch (RuntimeException e) {
            journal.note("The local stack failed with " + e.getClass().getName() + " at "
                    + (e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]));
            return Answer.message(500, "Internal Server Error");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.message(503, "Service Unavailable");
        }
    }

    /** Answers requests. */
    @FunctionalInterface
    public interface Endpoint {
        Answer answer(HttpExchange exchange) throws IOException, InterruptedException;
    }
}
