package certpost.load;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.load.Figures.Latency;
import certpost.load.generator.MeasuredAnswer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What many answers say together. */
class FiguresTest {
    private static final long MILLI = 1_000_000;

    @Test
    void shouldCountTheWaitBeforeARequestWasSent() {
        Figures figures = Figures.of(List.of(new MeasuredAnswer(0, 90 * MILLI, 100 * MILLI, 200, "")));

        assertThat(figures.latency()).isEqualTo(new Latency(100, 100, 100, 100));
    }

    @Test
    void shouldNameTheLatencyThatSoManyDoNotExceed() {
        List<MeasuredAnswer> answers = new ArrayList<>();
        for (int i = 1000; i >= 1; i--) {
            answers.add(new MeasuredAnswer(0, 0, i * MILLI, 201, ""));
        }

        assertThat(Figures.of(answers).latency()).isEqualTo(new Latency(500, 990, 999, 1000));
    }

    @Test
    void shouldTellSuccessesFromErrors() {
        Figures figures = Figures
                .of(List.of(answer(200, 1), answer(201, 2), answer(503, 4), answer(503, 4), answer(0, 4)));

        assertThat(figures.successes()).isEqualTo(2);
        assertThat(figures.throughput()).isEqualTo(0.5);
        assertThat(figures.latency().max()).isEqualTo(2000);
        assertThat(figures.errors()).isEqualTo("no answer: 1, 503: 2");
        assertThat(Figures.of(List.of()).errors()).isEqualTo("-");
    }

    private static MeasuredAnswer answer(int status, long seconds) {
        return new MeasuredAnswer(0, 0, seconds * 1000 * MILLI, status, "");
    }
}
