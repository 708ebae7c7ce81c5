package certpost.closing;

import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import certpost.closing.WindowClosing.Outcome;
import certpost.domain.Concurrently;
import certpost.domain.Intercepted;
import certpost.domain.batch.BatchStore;
import certpost.domain.certificate.ApplicationIndex;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.closing.ClosingStore;
import certpost.domain.window.Window;
import certpost.domain.window.WindowStore.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingRacesTest {

    @ParameterizedTest
    @ValueSource(ints = {3, 501, 2_001})
    void shouldMakeOneListWhenAnotherTakesOverBeforeAnyCallOfAWorkerThatGoesOn(int applications) {
        for (int call = 1;; call += applications > 100 ? 37 : 1) {
            Stage stage = Stage.with(applications);
            var turn = new Turn(call, () -> {
                stage.clock.pass(Stage.LEASE_OVER);
                assertThat(stage.close("second")).isEqualTo(Outcome.BATCHED);
            });

            Outcome first = stage.close(interrupted(stage, turn), "first");

            if (!turn.came()) {
                assertThat(first).isEqualTo(Outcome.BATCHED);
                break;
            }
            assertThat(first).as("before call " + call).isIn(Outcome.NOT_TAKEN, Outcome.TAKEN_AWAY);
            stage.finish();
            assertThat(stage.assertSound(IntStream.rangeClosed(1, applications)))
                    .startsWith(Math.min(applications, 2_000));
        }
    }

    @Test
    void shouldAddNothingWhenAWorkerGoesOnAfterOthersHaveFinishedBothLooks() {
        for (int call = 1;; call++) {
            Stage stage = Stage.with(4);
            stage.certificates.hideFromIndex(SomeCertificates.key(2));
            var turn = new Turn(call, stage::finishInTwoLooks);

            Outcome first = stage.close(interrupted(stage, turn), "first");

            if (!turn.came()) {
                break;
            }
            assertThat(first).as("before call " + call).isIn(Outcome.NOT_TAKEN, Outcome.TAKEN_AWAY);
            assertThat(stage.assertSound(IntStream.rangeClosed(1, 4))).as("before call " + call).containsExactly(3, 1);
        }
    }

    @Test
    void shouldGiveAWindowToOneOfManyWorkers() throws Exception {
        Stage stage = Stage.with(700);

        List<Outcome> outcomes = Concurrently.call(6, number -> stage.close("worker-" + number));

        assertThat(outcomes).containsOnlyOnce(Outcome.BATCHED).containsOnly(Outcome.BATCHED, Outcome.NOT_TAKEN);
        assertThat(stage.assertSound(IntStream.rangeClosed(1, 700))).containsExactly(700);
    }

    /** The lease keeps workers from wasting work; the lists, written once, are what keeps the result right. */
    @ParameterizedTest
    @ValueSource(ints = {1_300, 4_300})
    void shouldMakeOneListEvenIfNoLeaseKeptWorkersApartAndEachSawAnotherIndex(int applications) throws Exception {
        for (int round = 0; round < 5; round++) {
            Stage stage = Stage.with(applications);
            int hidden = round + 2;

            Concurrently.call(4, number -> {
                ApplicationIndex index = new LaggingIndex(stage.certificates,
                        entry -> entry.order().text().hashCode() % hidden == number % hidden);
                var worker = new WindowClosing(new WithoutLease(stage.windows), stage.certificates, index,
                        stage.batches, stage.clock);
                return stage.close(worker, "worker-" + number);
            });
            stage.finishInTwoLooks();

            stage.assertSound(IntStream.rangeClosed(1, applications));
        }
    }

    @Test
    void shouldGoOnBehindWhatAnotherHasListedOfTheNextBatchMeanwhile() {
        Stage stage = Stage.with(3_100);
        var chunks = new AtomicInteger();
        WindowClosing second = withoutLease(stage, "putChunk", () -> {
            if (chunks.incrementAndGet() == 2) {
                throw new IllegalStateException("dies after a chunk of the second batch");
            }
        });
        var looks = new AtomicInteger();
        // Before the list of the first batch is written, behind it, and before that of the second.
        WindowClosing first = withoutLease(stage, "list", () -> {
            if (looks.incrementAndGet() == 3) {
                assertThatIllegalStateException().isThrownBy(() -> stage.close(second, "second"));
            }
        });

        stage.close(first, "first");
        stage.finishInTwoLooks();

        assertThat(chunks).hasValue(2);
        assertThat(stage.assertSound(IntStream.rangeClosed(1, 3_100))).startsWith(2_000, 1_100);
    }

    private static WindowClosing withoutLease(Stage stage, String method, Runnable before) {
        return new WindowClosing(new WithoutLease(stage.windows), stage.certificates, stage.certificates,
                Intercepted.before(BatchStore.class, stage.batches, method, before), stage.clock);
    }

    @Test
    void shouldEitherExtendOrClose() throws Exception {
        for (int round = 0; round < 200; round++) {
            Stage stage = Stage.with(2);
            Window extended = stage.windows.find(WINDOW)
                    .orElseThrow()
                    .closingAt(stage.clock.instant().plus(Duration.ofDays(1)), "extended");

            List<Object> outcomes = Concurrently.<Object>call(2,
                    number -> number == 0 ? stage.windows.replace(extended) : stage.close("worker"));

            boolean isExtended = outcomes.get(0) instanceof Stored.Done;
            assertThat(outcomes.get(1)).isEqualTo(isExtended ? Outcome.NOT_TAKEN : Outcome.BATCHED);
            assertThat(stage.list(1)).hasSize(isExtended ? 0 : 2);
        }
    }

    @Test
    void shouldNotExtendAWindowAtAnyCallOnceItIsClaimed() {
        for (int call = 2;; call++) {
            Stage stage = Stage.with(2);
            var turn = new Turn(call, () -> {
                Window window = stage.windows.find(WINDOW).orElseThrow();
                assertThat(stage.windows.replace(window.closingAt(stage.clock.instant().plusSeconds(1), "extended")))
                        .isInstanceOf(Stored.Conflict.class);
            });

            assertThat(stage.close(interrupted(stage, turn), "first")).isEqualTo(Outcome.BATCHED);
            if (!turn.came()) {
                break;
            }
        }
    }

    @Test
    void shouldCloseAnExtendedWindowAtItsNewEnd() {
        Stage stage = Stage.with(2);
        Instant end = stage.clock.instant().plus(Duration.ofDays(1));
        stage.windows.replace(stage.windows.find(WINDOW).orElseThrow().closingAt(end, "extended"));
        stage.certificates.keep(SomeCertificates.applied(3, end.minusMillis(1)));

        assertThat(stage.close("early")).isEqualTo(Outcome.NOT_TAKEN);
        stage.clock.moveTo(end.plus(CloseWindows.GRACE));
        assertThat(stage.close("in time")).isEqualTo(Outcome.BATCHED);

        assertThat(stage.assertSound(IntStream.rangeClosed(1, 3))).containsExactly(3);
    }

    private static WindowClosing interrupted(Stage stage, Consumer<String> turn) {
        return new WindowClosing(Intercepted.before(ClosingStore.class, stage.windows, turn),
                Intercepted.before(CertificateStore.class, stage.certificates, turn),
                Intercepted.before(ApplicationIndex.class, stage.certificates, turn),
                Intercepted.before(BatchStore.class, stage.batches, turn), stage.clock);
    }

    /** What comes in between before the call of that number. */
    private static final class Turn implements Consumer<String> {
        private final int call;
        private final Runnable act;
        private final AtomicInteger calls = new AtomicInteger();

        Turn(int call, Runnable act) {
            this.call = call;
            this.act = act;
        }

        @Override
        public void accept(String method) {
            if (calls.incrementAndGet() == call) {
                act.run();
            }
        }

        boolean came() {
            return calls.get() >= call;
        }
    }
}
