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

/** Bad requests of all routes in turn, by those who are let in, to the stack as it runs. */
final class BadInputOverHttp {
    private static final long FIRST_SEED = Long.getLong("certpost.seed", 20250919L);
    /** Requests between two looks at what is stored, some of them at once. */
    private static final int ROUND = 64;
    private static final int AT_ONCE = 4;

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
            long seed = FIRST_SEED + sent;
            List<String> before = lasting();
            if (!isAnyTaken(seed)) {
                looks++;
                // What was taken earlier may still have moved something: then once more.
                if (!changedSince(before).isEmpty() && writesAgain(seed)) {
                    throw new AssertionError("refused requests write: -Dcertpost.seed=" + seed);
                }
            }
        }
        assertThat(looks).as("times that nothing was taken").isPositive();
        assertThat(client.get("/_local/dead-letters", "").json()).as("what was taken harms nobody later").isEmpty();
    }

    private boolean writesAgain(long seed) throws InterruptedException, ExecutionException {
        stored.settled();
        List<String> before = lasting();
        return !isAnyTaken(seed) && !changedSince(before).isEmpty();
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

    /** Sends a round, several requests at once, and says whether something may have been written by right. */
    private boolean isAnyTaken(long firstSeed) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = new ArrayList<Future<Boolean>>();
            for (long seed = firstSeed; seed < firstSeed + ROUND; seed++) {
                all.add(threads.submit(sending(seed)));
            }
            boolean taken = false;
            for (Future<Boolean> one : all) {
                taken |= one.get();
            }
            return taken;
        }
    }

    private Callable<Boolean> sending(long seed) {
        String route = routes.get((int) Math.floorMod(seed, routes.size()));
        BadRequest request = Objects.requireNonNull(requests.get(route)).next(new SplittableRandom(seed));
        String token = token(caller(route, seed));
        return () -> sender.send(request, token, seed) < 300 && !route.startsWith("GET ");
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
