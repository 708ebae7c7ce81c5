package certpost.aws.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.ClockAt;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;

class KeptSecretTest {
    private final ClockAt clock = new ClockAt(Instant.parse("2025-09-22T02:00:00Z"));
    private final Safe safe = new Safe("1");
    private final KeptSecret<Integer> secret = new KeptSecret<>(safe, "certpost/number", Integer::valueOf, clock);

    @Test
    void shouldReadNothingBeforeItIsNeeded() {
        assertThat(safe.asked).isEmpty();
        assertThat(secret.get()).isEqualTo(1);
        assertThat(safe.asked).containsExactly("certpost/number");
    }

    @Test
    void shouldReadAgainAfterFiveMinutes() {
        secret.get();
        safe.text = "2";

        clock.pass(Duration.ofSeconds(299));
        assertThat(secret.get()).isEqualTo(1);
        clock.pass(Duration.ofSeconds(1));
        assertThat(secret.get()).isEqualTo(2);
        assertThat(safe.asked).hasSize(2);
    }

    @Test
    void shouldKeepTheOldWhileTheNewCannotBeRead() {
        secret.get();
        safe.text = "";
        clock.pass(Duration.ofMinutes(5));

        assertThat(secret.get()).isEqualTo(1);
        assertThat(secret.get()).as("not asked for at each use").isEqualTo(1);
        assertThat(safe.asked).hasSize(2);

        safe.text = "3";
        clock.pass(Duration.ofSeconds(30));
        assertThat(secret.get()).isEqualTo(3);
    }

    @Test
    void shouldKeepTheOldWhileTheNewIsMistyped() {
        secret.get();
        safe.text = "two";
        clock.pass(Duration.ofMinutes(5));

        assertThat(secret.get()).isEqualTo(1);

        safe.text = "2";
        clock.pass(Duration.ofSeconds(30));
        assertThat(secret.get()).isEqualTo(2);
    }

    @Test
    void shouldFailWhereTheFirstIsMistyped() {
        safe.text = "two";

        assertThatThrownBy(secret::get).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void shouldReadAtOnceWhatDoesNotSuffice() {
        secret.get();
        safe.text = "2";

        clock.pass(Duration.ofSeconds(5));
        assertThat(secret.get(number -> number == 1)).as("suffices").isEqualTo(1);
        assertThat(secret.get(number -> number == 2)).isEqualTo(2);
        assertThat(safe.asked).hasSize(2);
    }

    @Test
    void shouldNotReadAtEachUseWhatNeverSuffices() {
        secret.get();

        clock.pass(Duration.ofSeconds(5));
        for (int i = 0; i < 100; i++) {
            assertThat(secret.get(number -> number == 2)).isEqualTo(1);
        }
        assertThat(safe.asked).hasSize(2);
    }

    @Test
    void shouldFailWhereItWasNeverRead() {
        safe.text = "";

        assertThatThrownBy(secret::get).isInstanceOf(SdkException.class);
    }
}
