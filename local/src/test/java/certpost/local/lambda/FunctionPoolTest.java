package certpost.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.template.AsyncInvocation;
import certpost.local.template.FunctionResource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;

/** How many instances a function has, and who waits for one. */
class FunctionPoolTest {
    private static final Instant NOW = Instant.parse("2025-09-19T08:00:00Z");
    private static final SdkBytes EVENT = SdkBytes.fromString("{}", UTF_8);
    private static final FunctionResource FUNCTION = new FunctionResource("Echo", Path.of("echo.zip"), "Echo", 128,
            Duration.ofSeconds(20), Map.of(), AsyncInvocation.DEFAULT);

    private final List<TriedProcess> started = Collections.synchronizedList(new ArrayList<>());
    private final List<String> notes = Collections.synchronizedList(new ArrayList<>());
    private final List<String> order = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch held = new CountDownLatch(1);

    @Test
    void shouldUseAnInstanceAgainThatIsIdle() throws InterruptedException {
        FunctionPool pool = pool(2, Duration.ZERO);

        assertThat(pool.invoke(EVENT, () -> {})).isInstanceOf(InvocationResult.Answered.class);
        assertThat(pool.invoke(EVENT, () -> {})).isInstanceOf(InvocationResult.Answered.class);

        assertThat(started).hasSize(1);
        assertThat(notes).isEmpty();
    }

    @Test
    void shouldStartAnotherWhereOneHasEnded() throws InterruptedException {
        FunctionPool pool = pool(2, Duration.ZERO);
        pool.invoke(EVENT, () -> {});
        started.getFirst().destroy();

        assertThat(pool.invoke(EVENT, () -> {})).isInstanceOf(InvocationResult.Answered.class);
        assertThat(started).hasSize(2);
    }

    @Test
    void shouldRefuseWhoHasWaitedInVain() throws Exception {
        FunctionPool pool = pool(1, Duration.ZERO);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var busy = new CountDownLatch(1);
            Future<InvocationResult> first = threads.submit(() -> pool.invoke(held(), busy::countDown));
            busy.await();

            assertThat(pool.invoke(EVENT, () -> {
                throw new AssertionError("it never begins");
            })).isInstanceOf(InvocationResult.Throttled.class);

            held.countDown();
            assertThat(first.get()).isInstanceOf(InvocationResult.Answered.class);
        }
        assertThat(notes).containsExactly("Echo throttled");
    }

    @Test
    void shouldLetOneWaitUntilAnotherIsDone() throws Exception {
        FunctionPool pool = pool(1, Duration.ofSeconds(29));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var busy = new CountDownLatch(1);
            Future<InvocationResult> first = threads.submit(() -> pool.invoke(held(), busy::countDown));
            busy.await();
            Future<InvocationResult> second = threads
                    .submit(() -> pool.invoke(EVENT, () -> order.add("second begins")));
            held.countDown();

            assertThat(second.get()).isInstanceOf(InvocationResult.Answered.class);
            assertThat(first.get()).isInstanceOf(InvocationResult.Answered.class);
        }
        assertThat(order).containsExactly("first is let go", "second begins");
        assertThat(started).hasSize(1);
    }

    @Test
    void shouldRefuseAtOnceWhoFindsTheLineFull() throws Exception {
        FunctionPool pool = pool(new Concurrency(1, 0), Duration.ofSeconds(29));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var busy = new CountDownLatch(1);
            Future<InvocationResult> first = threads.submit(() -> pool.invoke(held(), busy::countDown));
            busy.await();

            assertThat(pool.invoke(EVENT, () -> {})).isInstanceOf(InvocationResult.Throttled.class);

            held.countDown();
            assertThat(first.get()).isInstanceOf(InvocationResult.Answered.class);
        }
        assertThat(pool.invoke(EVENT, () -> {})).isInstanceOf(InvocationResult.Answered.class);
    }

    @Test
    void shouldRefuseEventsThatLambdaDoesNotCarry() throws InterruptedException {
        var large = SdkBytes.fromByteArrayUnsafe(new byte[FunctionPool.LARGEST_PAYLOAD + 1]);

        assertThat(pool(1, Duration.ZERO).invoke(large, () -> {})).isEqualTo(new InvocationResult.TooLarge(false));
        assertThat(started).isEmpty();
    }

    @Test
    void shouldFailWhereNothingStartsAndGiveThePlaceBack() throws InterruptedException {
        var pool = new FunctionPool(FUNCTION, function -> {
            throw new IOException("no java");
        }, Concurrency.of(1), () -> NOW, notes::add, Duration.ZERO);

        for (int i = 0; i < 2; i++) {
            assertThat(pool.invoke(EVENT, () -> {})).isEqualTo(new InvocationResult.Failed("Runtime.CannotStart"));
        }
        assertThat(notes).containsOnly("Echo could not be started: no java");
    }

    @Test
    void shouldEndInstancesThatNobodyNeeds() throws InterruptedException {
        FunctionPool pool = pool(1, Duration.ZERO);
        pool.invoke(EVENT, () -> {});

        pool.reap(NOW);
        assertThat(started.getFirst().isAlive()).isTrue();
        pool.reap(NOW.plusSeconds(1));
        assertThat(started.getFirst().isAlive()).isFalse();
    }

    private FunctionPool pool(int limit, Duration longestWait) {
        return pool(Concurrency.of(limit), longestWait);
    }

    private FunctionPool pool(Concurrency concurrency, Duration longestWait) {
        return new FunctionPool(FUNCTION, this::start, concurrency, () -> NOW, notes::add, longestWait);
    }

    private static SdkBytes held() {
        return SdkBytes.fromString("held", UTF_8);
    }

    /** Answers each event with itself; one that says so only when it is let go. */
    private Instance start(FunctionResource function) {
        var process = new TriedProcess();
        started.add(process);
        var instance = new Instance("i" + started.size(), process, function.timeout());
        Thread.startVirtualThread(() -> {
            try {
                for (var next = instance.next(() -> NOW); next.isPresent(); next = instance.next(() -> NOW)) {
                    if (next.get().event().equals(held())) {
                        held.await();
                        order.add("first is let go");
                    }
                    instance.answer(next.get().requestId(), new InvocationResult.Answered(next.get().event()));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return instance;
    }
}
