package certpost.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import certpost.meter.Count;
import certpost.scale.Verdicts.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictsTest {
    private static final int[] SIZES = {1_000, 10_000, 100_000};

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.5, 2})
    void shouldFindTheExponentOfAPowerWhateverItsFactor(double exponent) {
        List<Measured> power = measured("roster", size -> 0.003 * Math.pow(size, exponent), size -> size, 1_000);

        assertThat(Growth.exponent(power, Measured::seconds)).isCloseTo(exponent, within(1e-3));
        assertThat(Growth.exponent(power, each -> each.asked().requests())).isCloseTo(1, within(1e-9));
    }

    @Test
    void shouldFitBetweenPointsThatAreNotOnOneLine() {
        // Logarithms 0, 1 and 3 over 0, 1 and 2: the best line rises by 1.5.
        List<Measured> bent = measured("roster", size -> size == 1_000 ? 1 : size == 10_000 ? 10 : 1_000, size -> size,
                1_000);

        assertThat(Growth.exponent(bent, Measured::seconds)).isCloseTo(1.5, within(1e-9));
        assertThat(Growth.exponent(bent.subList(0, 1), Measured::seconds)).isNaN();
    }

    @Test
    void shouldMissWhatGrowsFasterThanTheWindow() {
        var all = new ArrayList<>(measured("slow", size -> Math.pow(size, 1.06), size -> size, 1_000));
        all.addAll(measured("talkative", size -> size, size -> Math.pow(size, 1.06), 1_000));
        all.addAll(measured("fine", size -> Math.pow(size, 1.04), size -> size, 1_000));

        assertThat(misses(all)).containsExactlyInAnyOrder("growth of time, slow", "growth of requests, talkative");
    }

    @Test
    void shouldMissMemoryThatGrowsByMoreThanAFifthFromTenThousandToAHundredThousand() {
        List<Measured> flat = measured("close", size -> size, size -> size, 1_000);
        var grown = new ArrayList<>(flat);
        grown.set(2, new Measured("close", 100_000, Duration.ofSeconds(100_000), Duration.ZERO, Duration.ZERO, 1_201,
                flat.get(2).asked(), 1));

        assertThat(misses(flat)).isEmpty();
        assertThat(misses(grown)).containsExactly("memory from 10,000 to 100,000, close");
        assertThat(misses(grown.subList(0, 2))).isEmpty();
    }

    @Test
    void shouldMissClosingAndExportThatTakeMoreThanOneAndAHalfTimesTheBareUpdates() {
        var all = new ArrayList<>(measured(Operations.CLOSE, size -> size * 1.3, size -> size, 1_000));
        all.addAll(measured(Operations.EXPORT, size -> size * 0.21, size -> size, 1_000));
        all.addAll(measured(BareUpdates.NAME, size -> size, size -> size, 0));

        assertThat(misses(all)).containsExactly("closing and exporting 100,000, in bare updates of as many");
        List<Measured> small = all.stream().filter(each -> each.size() == 1_000).toList();
        assertThat(misses(small)).isEmpty();
        assertThat(new Verdicts(small).all()).extracting(Verdict::text)
                .containsExactly("closing and exporting 1,000, in bare updates of as many: 1.51 of at most 1.50, not"
                        + " judged at these sizes");
    }

    private static List<String> misses(List<Measured> all) {
        return new Verdicts(all).all().stream().filter(Verdict::isMiss).map(Verdict::target).toList();
    }

    private static List<Measured> measured(String operation, IntToDoubleFunction seconds, IntToDoubleFunction requests,
            long peak) {
        return IntStream.of(SIZES)
                .mapToObj(size -> new Measured(operation, size,
                        Duration.ofNanos(Math.round(seconds.applyAsDouble(size) * 1e9)), Duration.ZERO, Duration.ZERO,
                        peak, new Count(Math.round(requests.applyAsDouble(size)), 0, 0, 0), 1))
                .toList();
    }
}
