package certpost.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private static final Instant NOON = Instant.parse("2025-09-19T04:00:00Z");

    private Instant now = NOON;
    private int found;
    private final Remembered<String, Integer> remembered = new Remembered<>(Duration.ofSeconds(5), () -> now);

    private Optional<Integer> recent() {
        return remembered.recent("key", key -> Optional.of(++found));
    }

    @Test
    void shouldFindOnceInFiveSeconds() {
        recent();
        now = NOON.plusMillis(4_999);

        assertThat(recent()).contains(1);
    }

    @Test
    void shouldFindAnewWhenTheTimeIsOver() {
        recent();
        now = NOON.plusSeconds(5);

        assertThat(recent()).contains(2);
    }

    @Test
    void shouldNotTakeForRecentWhatWasFoundBeforeTheClockWasSetBack() {
        recent();
        now = NOON.minusMillis(1);

        assertThat(recent()).contains(2);
    }

    @Test
    void shouldNotRememberThatNothingWasFound() {
        remembered.recent("key", key -> Optional.empty());

        assertThat(recent()).contains(1);
    }

    @Test
    void shouldForgetAtOnceWhatIsNoLongerThere() {
        recent();
        remembered.now("key", key -> Optional.empty());

        assertThat(recent()).contains(2);
    }

    @Test
    void shouldFindAnewAfterForgetting() {
        recent();
        remembered.forget();

        assertThat(recent()).contains(2);
    }

    @Test
    void shouldRememberManyThingsAtOnceButNotWithoutEnd() {
        for (int i = 0; i < 999; i++) {
            remembered.recent("key-" + i, key -> Optional.of(++found));
        }
        assertThat(remembered.recent("key-0", key -> Optional.of(++found))).contains(1);

        for (int i = 999; i < 1_001; i++) {
            remembered.recent("key-" + i, key -> Optional.of(++found));
        }

        assertThat(remembered.recent("key-0", key -> Optional.of(++found))).contains(1_002);
    }
}
