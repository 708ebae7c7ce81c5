package certpost.closing;

import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.aws.Recorded;
import certpost.domain.Intercepted;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.closing.ClosingStore;
import certpost.domain.window.Channel;
import certpost.domain.window.ExamSession;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CloseWindowsTest {
    private final Stage stage = Stage.with(3);
    private final List<String> log = new ArrayList<>();
    private final Jsonb jsonb = Jsonb.builder().build();
    private int runs;

    @Test
    void shouldCloseWhatIsDueWhenTheSchedulerCalls() throws IOException {
        assertThat(handle(function(stage.worker()))).containsExactly(WINDOW.value());

        assertThat(stage.assertSound(IntStream.rangeClosed(1, 3))).containsExactly(3);
        assertThat(log).containsExactly("window gd-social-worker-2025: BATCHED");
    }

    @Test
    void shouldCloseEveryMinuteWhatIsDueThenAndNothingTwice() throws IOException {
        CloseWindows function = function(stage.worker());
        stage.clock.moveTo(SomeWindows.CLOSES.minusSeconds(30));
        var done = new ArrayList<Integer>();

        for (int minute = 0; minute < 12; minute++) {
            if (!handle(function).isEmpty()) {
                done.add(minute);
            }
            stage.clock.pass(Duration.ofMinutes(1));
        }

        assertThat(done).as("a grace after closing, and once more").containsExactly(2, 8);
        assertThat(stage.assertSound(IntStream.rangeClosed(1, 3))).containsExactly(3, 0);
    }

    @Test
    void shouldCloseNothingBeforeASnapshot() {
        function(stage.worker()).prime();

        assertThat(stage.batches.parts()).isEmpty();
    }

    @Test
    void shouldCloseTheOtherWindowsWhenOneFailsAndThenFailItself() {
        Window earlier = SomeWindows.of("earlier", new ExamSession("guangdong", "economist", 2025), Channel.DIRECT);
        stage.windows.create(earlier.closingAt(SomeWindows.CLOSES.minusSeconds(5), "earlier"), 1);
        ClosingStore closings = Intercepted.before(ClosingStore.class, stage.windows, "claim", () -> {
            if (runs++ == 0) {
                throw new IllegalStateException("the first window fails");
            }
        });
        var worker = new WindowClosing(closings, stage.certificates, stage.certificates, stage.batches, stage.clock);

        assertThatThrownBy(() -> handle(function(worker))).isInstanceOf(IllegalStateException.class)
                .hasMessage("1 windows could not be closed")
                .hasRootCauseMessage("the first window fails");

        assertThat(stage.assertSound(IntStream.rangeClosed(1, 3))).containsExactly(3);
        assertThat(log).containsExactly("window earlier failed: java.lang.IllegalStateException",
                "window gd-social-worker-2025: BATCHED");
    }

    @Test
    void shouldLogNothingPersonal() {
        CertificateStore certificates = Intercepted.before(CertificateStore.class, stage.certificates, "write", () -> {
            throw new IllegalStateException("about " + SomeCertificates.form());
        });
        var worker = new WindowClosing(stage.windows, certificates, stage.certificates, stage.batches, stage.clock);

        assertThatThrownBy(() -> handle(function(worker))).hasMessage("1 windows could not be closed");
        assertThat(log).containsExactly("window gd-social-worker-2025 failed: java.lang.IllegalStateException");
    }

    @Test
    void shouldTakeAnotherNameAtEachTry() throws IOException {
        Set<String> owners = new HashSet<>();
        CloseWindows function = new CloseWindows(stage.windows, stage.worker(), stage.clock, () -> {
            String owner = "owner-" + owners.size();
            owners.add(owner);
            return owner;
        }, jsonb);

        handle(function);
        stage.clock.pass(Duration.ofMinutes(10));
        handle(function);

        assertThat(owners).hasSize(2);
    }

    private CloseWindows function(WindowClosing worker) {
        return new CloseWindows(stage.windows, worker, stage.clock, () -> "run-" + stage.clock.instant(), jsonb);
    }

    private List<String> handle(CloseWindows function) throws IOException {
        return jsonb.type(String.class)
                .list()
                .fromJson(Recorded.answer(function, Recorded.text("events/schedule-close-windows.json"),
                        Recorded.context(log)));
    }
}
