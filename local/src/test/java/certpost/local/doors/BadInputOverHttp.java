package certpost.local.doors;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.badinput.BadRequest;
import certpost.aws.badinput.BadRequests;
import certpost.aws.badinput.OpenApi;
import certpost.local.client.Client;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Bad requests of all routes in turn, by those who are let in, to the stack as it runs. */
final class BadInputOverHttp {
    private static final long FIRST_SEED = Long.getLong("certpost.seed", 20250919L);
    /** Requests that are sent before the next ones, some of them at once. */
    private static final int ROUND = 64;
    private static final int AT_ONCE = 4;
    private static final int ROUNDS_TO_A_LOOK = 4;

    private final Client client;
    private final Stored stored;
    private final BadSender sender;
    private final Map<String, BadRequests> requests = new HashMap<>();
    private final List<String> routes;
    private final Map<Bearer, String> tokens = new HashMap<>();

    BadInputOverHttp(Client client, Stored stored, TwoCities cities, BadSender sender) {
        this.client = client;
        this.stored = stored;
        this.sender = sender;
        Map<String, List<String>> known = Map.of("windowId", List.of(TwoCities.WINDOW, "gz-2025", "sz-2023"), "batchId",
                List.of(TwoCities.BATCH), "reference", List.of(cities.inBatch(), cities.waiting()), "noticeId",
                List.of(cities.failedNotice()), "certificateId",
                List.of(cities.certificateOf(token(Bearer.holder(TwoCities.passport(4))))), "code",
                List.of("social-worker", "shenzhen"), "year", List.of("2025", "2031"), "tariffId",
                List.of(TwoCities.TARIFF), "table",
                List.of(TwoCities.roster(), "reference,waybill\n" + cities.inBatch() + ",1900010000777\n",
                        "reference,reason\n" + cities.inBatch() + ",未妥投退回\n"));
        OpenApi api = OpenApi.read();
        api.operations().forEach((route, operation) -> requests.put(route, new BadRequests(api, operation, known)));
        this.routes = requests.keySet().stream().sorted().toList();
    }

    /** Sends so many; no answer may be another than the contract promises, and a refused request writes nothing. */
    void isRefused(int count) throws InterruptedException, ExecutionException {
        stored.settled();
        int looks = 0;
        for (int sent = 0; sent < count; sent += ROUND) {
            var seeds = LongStream.range(FIRST_SEED + sent, FIRST_SEED + sent + ROUND).boxed().toList();
            List<Long> refused = refused(seeds);
            if (sent / ROUND % ROUNDS_TO_A_LOOK == 0) {
                looks += look(refused) ? 1 : 0;
            }
        }
        assertThat(looks).as("looks").isPositive();
        assertThat(client.get("/_local/dead-letters", "").json()).as("what was taken harms nobody later").isEmpty();
    }

    /** Whether it could be seen that those which were refused write nothing when they are refused again. */
    private boolean look(List<Long> refused) throws InterruptedException, ExecutionException {
        List<String> before = lasting();
        boolean again = refused(refused).size() == refused.size();
        // What was taken before may still have moved something: then once more.
        if (again && !changedSince(before).isEmpty()) {
            stored.settled();
            List<String> now = lasting();
            again = refused(refused).size() == refused.size();
            assertThat(again ? changedSince(now) : List.of()).as("written by one of the refused " + refused).isEmpty();
        }
        return again;
    }

    private List<String> lasting() {
        return stored.things(BadInputOverHttp::lasts);
    }

    private List<String> changedSince(List<String> before) {
        return stored.changedSince(before, BadInputOverHttp::lasts);
    }

    /** Messages move by themselves. */
    private static boolean lasts(String item) {
        return !item.startsWith("NoticesTable");
    }

    /** Sends several at once; these were refused. */
    private List<Long> refused(List<Long> seeds) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var sent = new ArrayList<Future<Boolean>>();
            seeds.forEach(seed -> sent.add(threads.submit(sending(seed))));
            var refused = new ArrayList<Long>();
            for (int i = 0; i < sent.size(); i++) {
                if (sent.get(i).get()) {
                    refused.add(seeds.get(i));
                }
            }
            return refused;
        }
    }

    private Callable<Boolean> sending(long seed) {
        String route = routes.get(Math.floorMod(seed, routes.size()));
        BadRequest request = Objects.requireNonNull(requests.get(route)).next(new SplittableRandom(seed));
        String token = token(caller(route, seed));
        return () -> sender.send(request, token, seed) >= 400 && !route.startsWith("GET ");
    }

    private static Bearer caller(String route, long seed) {
        if (route.contains(" /v1/me/")) {
            return Bearer.holder(TwoCities.passport(4));
        }
        return Bearer.clerkOf(route.contains(" /v1/batches") || seed % 3 == 0 ? "shenzhen" : "guangdong");
    }

    private String token(Bearer bearer) {
        return tokens.computeIfAbsent(bearer, each -> each.token(client));
    }
}
