package certpost.closing;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.Intercepted;
import certpost.domain.batch.BatchStore;
import certpost.domain.batch.ListChunk;
import certpost.domain.certificate.ApplicationIndex;
import certpost.domain.certificate.CertificateStore;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Memory does not grow with the window, and groups are looked up side by side. */
class ClosingMemoryTest {
    private static final int APPLICATIONS = 5_000;
    /** What is looked up at once. */
    private static final int AHEAD = 100;

    @Test
    void shouldReadTheIndexNoFurtherThanALookUpBeyondTheChunkItWrites() {
        Stage stage = Stage.with(APPLICATIONS);
        var read = new AtomicInteger();
        ApplicationIndex index = new LaggingIndex(stage.certificates, _ -> read.incrementAndGet() < 0);
        List<Integer> readAtEachChunk = new ArrayList<>();
        BatchStore batches = Intercepted.before(BatchStore.class, stage.batches, "putChunk",
                () -> readAtEachChunk.add(read.get()));

        stage.close(new WindowClosing(stage.windows, stage.certificates, index, batches, stage.clock), "first");

        assertThat(readAtEachChunk).hasSize(APPLICATIONS / ListChunk.MOST);
        assertThat(IntStream.range(0, readAtEachChunk.size())
                .map(chunk -> readAtEachChunk.get(chunk) - (chunk + 1) * ListChunk.MOST))
                .allMatch(ahead -> ahead <= 2 * AHEAD);
        stage.assertSound(IntStream.rangeClosed(1, APPLICATIONS));
    }

    @Test
    void shouldLookUpGroupsSideBySide() {
        Stage stage = Stage.with(1_000);
        // Whoever looks up waits for somebody else who does: chunks of its list take 6 and 4 groups.
        var inPairs = new CyclicBarrier(2);
        CertificateStore certificates = Intercepted.before(CertificateStore.class, stage.certificates, "findAll",
                () -> await(inPairs));

        stage.close(new WindowClosing(stage.windows, certificates, stage.certificates, stage.batches, stage.clock),
                "first");

        stage.assertSound(IntStream.rangeClosed(1, 1_000));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("nobody else looks anything up", e);
        }
    }

    @Test
    void shouldLookUpEachCertificateOnceAHundredAtATime() {
        Stage stage = Stage.with(1_000);
        // Groups are looked up side by side, so what they write down together must stand it.
        Queue<Integer> sizes = new ConcurrentLinkedQueue<>();
        CertificateStore certificates = (CertificateStore) Proxy.newProxyInstance(
                CertificateStore.class.getClassLoader(), new Class<?>[]{CertificateStore.class},
                (_, method, arguments) -> {
                    if (arguments[0] instanceof Collection<?> keys) {
                        sizes.add(keys.size());
                    }
                    return method.invoke(stage.certificates, arguments);
                });

        stage.close(new WindowClosing(stage.windows, certificates, stage.certificates, stage.batches, stage.clock),
                "first");

        assertThat(sizes).as("each certificate once").hasSize(10).allMatch(size -> size == AHEAD);
    }
}
