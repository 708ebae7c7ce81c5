package certpost.cutting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.aws.Recorded;
import certpost.domain.Intercepted;
import certpost.domain.batch.BatchStore;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The scheduler's call each minute: {@code events/schedule-cut-batches.json}. */
class CutBatchesTest {
    private final Hall hall = new Hall();
    private final List<String> log = new ArrayList<>();

    @Test
    void shouldCutWhatIsWishedFor() throws IOException {
        hall.approved(1);
        hall.wish("one", 10);

        assertThat(handle(hall.batches)).containsExactly("gz-2025");

        assertThat(hall.list(1)).isEqualTo(Hall.references(1));
        assertThat(log).containsExactly("queue of gz-2025: CUT");
        assertThat(handle(hall.batches)).isEmpty();
    }

    @Test
    void shouldSayWhichQueueItCannotCutAndNothingPersonal() {
        hall.approved(1);
        hall.wish("one", 10);
        BatchStore broken = Intercepted.before(BatchStore.class, hall.batches, _ -> {
            throw new IllegalStateException("王小明");
        });

        assertThatThrownBy(() -> handle(broken)).isInstanceOf(IllegalStateException.class)
                .hasMessage("1 queues could not be cut");
        assertThat(log).containsExactly("queue of gz-2025 failed: java.lang.IllegalStateException");
    }

    private List<String> handle(BatchStore batches) throws IOException {
        var cutting = new BatchCutting(hall.queues, hall.windows, hall.certificates, hall.certificates, batches,
                hall.clock);
        var monthly = new MonthlyWishes(hall.windows, hall.queues, _ -> false, hall.clock);
        return new CutBatches(monthly, hall.queues, cutting, () -> "worker").handleRequest(
                Recorded.event(ScheduledEvent.class, Recorded.text("events/schedule-cut-batches.json")),
                Recorded.context(log));
    }
}
