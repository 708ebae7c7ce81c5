package certpost.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShiftedClockIT {

    /** Says what time it is, by both ways that functions ask, and whether milliseconds are the machine's. */
    static final class Teller {
        private Teller() {}

        public static void main(String[] arguments) {
            System.out.println(Instant.now() + " " + InstantSource.system().instant() + " "
                    + Instant.ofEpochMilli(System.currentTimeMillis()));
        }
    }

    @Test
    void shouldLetTheClockOfAProcessGoAheadButNotTheDeadlinesOfLambda(@TempDir Path folder) throws IOException {
        ShiftedClock clock = ShiftedClock.in(folder);
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                clock.option(Duration.ofDays(100)), "-cp", System.getProperty("java.class.path"),
                Teller.class.getName()).start();

        String[] times = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip().split(" ");

        assertThat(times).hasSize(3);
        assertThat(Duration.between(Instant.parse(times[2]), Instant.parse(times[0])).plusMinutes(1).toDays())
                .isEqualTo(100);
        assertThat(Duration.between(Instant.parse(times[2]), Instant.parse(times[1])).plusMinutes(1).toDays())
                .isEqualTo(100);
    }
}
