package certpost.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** When people come. */
class ArrivalsTest {
    @Test
    void shouldComeAsOftenAsAskedAndInOrder() {
        List<Long> times = Arrivals.of(200, 100, 7);

        assertThat(times).isSorted().allMatch(time -> time >= 0 && time < 100_000_000_000L);
        assertThat(times.size()).isCloseTo(20_000, within(600));
    }

    @Test
    void shouldComeTheSameAtEveryRun() {
        assertThat(Arrivals.of(50, 2, 7)).isEqualTo(Arrivals.of(50, 2, 7)).isNotEqualTo(Arrivals.of(50, 2, 8));
    }
}
