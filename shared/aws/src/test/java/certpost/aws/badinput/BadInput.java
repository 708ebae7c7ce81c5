package certpost.aws.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call.Reply;
import certpost.domain.RandomCases;
import io.avaje.jsonb.Jsonb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Sends a function bad requests of one of its routes, and lets no answer pass that the contract does not promise. */
public final class BadInput {
    private static final OpenApi API = OpenApi.read();
    /** Requests to a function before it is made anew: what was taken of them may change what comes after. */
    private static final int IN_A_ROW = 10;
    /** Far more than any takes, on any machine. */
    private static final long LONGEST_SECONDS = 10;

    private BadInput() {}

    /** A function, and all that is behind it. */
    public interface Trial {
        /** The right caller's request, answered. */
        Reply answer(BadRequest request);

        /** Everything that a request could have written. */
        Object stored();
    }

    /** Tries so many requests, or as many as {@code -Dcertpost.requests} says. */
    public static void check(String route, Map<String, List<String>> known, int usual, Supplier<Trial> trials) {
        Operation operation = Objects.requireNonNull(API.operations().get(route), route);
        var requests = new BadRequests(API, operation, known);
        RandomCases.check(Math.ceilDiv(Integer.getInteger("certpost.requests", usual), IN_A_ROW), random -> {
            Trial trial = trials.get();
            for (int i = 0; i < IN_A_ROW; i++) {
                check(trial, requests.next(random));
            }
        });
    }

    private static void check(Trial trial, BadRequest request) {
        Object before = trial.stored();
        long start = System.nanoTime();
        Reply reply;
        try {
            reply = trial.answer(request);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(request + "\n throws " + e, e);
        }
        var faults = new ArrayList<>(Judge.faults(request.operation(), reply.status(),
                Objects.requireNonNullElse(reply.header("content-type"), ""), document(reply), reply.body().length()));
        if (System.nanoTime() - start > LONGEST_SECONDS * 1_000_000_000) {
            faults.add("no answer in " + LONGEST_SECONDS + " seconds");
        }
        if (reply.status() >= 400 && !trial.stored().equals(before)) {
            faults.add("something written");
        }
        assertThat(faults).as("%s%n answered %d %s", request, reply.status(), reply.body()).isEmpty();
    }

    private static Map<?, ?> document(Reply reply) {
        return reply.status() < 400
                ? Map.of()
                : OpenApi.map(Jsonb.builder().build().type(Object.class).fromJson(reply.body()));
    }

    /** Routes of the contract. */
    public static List<String> routes(Predicate<String> which) {
        return API.operations().keySet().stream().filter(which).toList();
    }
}
