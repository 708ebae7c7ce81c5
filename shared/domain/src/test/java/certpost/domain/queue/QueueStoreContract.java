package certpost.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.Concurrently;
import certpost.domain.queue.QueueStore.Wished;
import certpost.domain.window.WindowId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of queues does. */
public abstract class QueueStoreContract {
    private static final WindowId WINDOW = new WindowId("gz-2025");
    private static final Instant NOW = Instant.parse("2025-11-05T02:00:00Z");
    private static final Instant LEASE = NOW.plusSeconds(120);
    private static final Cut CUT = cut("cut-1");

    /** The store, always the same within a test, empty at its beginning. */
    protected abstract QueueStore queues();

    @Test
    void shouldKeepOneWishAtATime() {
        assertThat(queues().waiting()).isEmpty();
        assertThat(queues().wish(WINDOW, CUT)).isEqualTo(new Wished.Kept(1));
        assertThat(queues().wish(WINDOW, CUT)).as("the same again").isEqualTo(new Wished.Kept(1));
        assertThat(queues().wish(WINDOW, cut("cut-2"))).isEqualTo(new Wished.Busy(CUT));
        assertThat(queues().waiting()).containsExactly(WINDOW);
    }

    @Test
    void shouldLetOneWorkerCarryItOut() {
        queues().wish(WINDOW, CUT);

        Cutting cutting = queues().claim(WINDOW, "one", NOW, LEASE).orElseThrow();

        assertThat(cutting).isEqualTo(new Cutting(WINDOW, 1, CUT, "one", LEASE));
        assertThat(queues().claim(WINDOW, "two", LEASE, LEASE.plusSeconds(1))).as("the lease stands").isEmpty();
        assertThat(queues().claim(WINDOW, "one", NOW, LEASE)).as("its own request again").contains(cutting);
        assertThat(queues().renew(cutting, LEASE.plusSeconds(60))).isTrue();
    }

    @Test
    void shouldLetAnotherWorkerTakeOverOnceTheLeaseIsOver() {
        queues().wish(WINDOW, CUT);
        Cutting first = queues().claim(WINDOW, "one", NOW, LEASE).orElseThrow();

        assertThat(queues().claim(WINDOW, "two", LEASE.plusMillis(1), LEASE.plusSeconds(60))).isPresent();
        assertThat(queues().renew(first, LEASE.plusSeconds(60))).isFalse();
        assertThat(queues().done(first, 2)).isFalse();
    }

    @Test
    void shouldGoOnWithTheNextNumberWhenItIsDone() {
        queues().wish(WINDOW, CUT);
        Cutting cutting = queues().claim(WINDOW, "one", NOW, LEASE).orElseThrow();

        assertThat(queues().done(cutting, 2)).isTrue();
        assertThat(queues().done(cutting, 2)).as("its own request again").isTrue();
        assertThat(queues().waiting()).isEmpty();
        assertThat(queues().claim(WINDOW, "two", NOW, LEASE)).isEmpty();
        assertThat(queues().wish(WINDOW, CUT)).isEqualTo(new Wished.Done());
        assertThat(queues().wish(WINDOW, cut("cut-2"))).isEqualTo(new Wished.Kept(2));
        assertThat(queues().renew(cutting, LEASE)).isFalse();
    }

    @Test
    void shouldKnowNothingOfAQueueThatNobodyCut() {
        assertThat(queues().claim(WINDOW, "one", NOW, LEASE)).isEmpty();
    }

    @Test
    void shouldLetOneOfManyWorkersIn() throws Exception {
        queues().wish(WINDOW, CUT);

        List<Boolean> taken = Concurrently.call(8,
                number -> queues().claim(WINDOW, "worker-" + number, NOW, LEASE).isPresent());

        assertThat(taken).containsOnlyOnce(true);
    }

    private static Cut cut(String id) {
        return new Cut(id, 500, NOW, "clerk-1", NOW);
    }
}
