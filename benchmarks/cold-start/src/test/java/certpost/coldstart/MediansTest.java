package certpost.coldstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MediansTest {
    @Test
    void shouldTakeTheMiddleRoundAndNotTheMean() {
        Medians medians = Medians.of("zip", List.of(round(100), round(110), round(900)), 3 * 1024 * 1024);

        assertThat(medians.firstResponse()).isEqualTo(110 + 10 + 1);
        assertThat(medians.residentMb()).isEqualTo(100);
        assertThat(medians.packageMb()).isEqualTo(3);
    }

    @Test
    void shouldFindTheValueBelowWhichAShareIs() {
        List<Double> hundred = IntStream.rangeClosed(0, 100).mapToObj(each -> (double) each).toList();

        assertThat(Medians.at(0.5, hundred)).isEqualTo(50);
        assertThat(Medians.at(0.99, hundred)).isEqualTo(99);
        assertThat(Medians.at(0.5, List.of(1.0, 2.0))).isEqualTo(1.5);
    }

    @Test
    void shouldSayWhichTargetsAreMissed() {
        Map<String, Medians> medians = Map.of("zip", Medians.of("zip", List.of(round(600)), 0), "AOT cache",
                Medians.of("AOT cache", List.of(round(200)), 0), "peer", Medians.of("peer", List.of(round(1000)), 0),
                "floor", Medians.of("floor", List.of(round(100)), 0));

        assertThat(Target.of(medians)).filteredOn(target -> !target.isMet())
                .extracting(Target::what)
                .containsExactly("first response, zip to peer", "warm p50, zip to peer");
    }

    private static Measured round(double machine) {
        return new Measured(machine, 10, 1, List.of(1.0, 2.0, 3.0), 100 * 1024);
    }
}
