package certpost.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which order rates are tried. */
class ClimbTest {
    @Test
    void shouldClimbUntilARateHasFailedTwice() {
        var climb = new Climb(40);

        assertThat(tried(climb, 60)).containsExactly(40.0, 60.0, 90.0, 90.0);
        assertThat(climb.sustained()).isEqualTo(60);
    }

    @Test
    void shouldGoDownWhereTheFirstIsTooMuch() {
        var climb = new Climb(45);

        assertThat(tried(climb, 20)).containsExactly(45.0, 45.0, 30.0, 30.0, 20.0);
        assertThat(climb.sustained()).isEqualTo(20);
    }

    @Test
    void shouldGoOnWhereOneFailureWasAnAccident() {
        var climb = new Climb(40);
        climb.tried(false);
        climb.tried(true);

        assertThat(climb.rate()).isEqualTo(60);
        assertThat(climb.isOver()).isFalse();
    }

    @Test
    void shouldGiveUpWhereNothingIsSustained() {
        var climb = new Climb(2);

        assertThat(tried(climb, 0)).hasSize(4);
        assertThat(climb.sustained()).isZero();
    }

    private static List<Double> tried(Climb climb, double limit) {
        List<Double> rates = new ArrayList<>();
        while (!climb.isOver()) {
            rates.add(climb.rate());
            climb.tried(climb.rate() <= limit);
        }
        return rates;
    }
}
