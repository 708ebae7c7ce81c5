package certpost.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.story.Summary.Counts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final Census CENSUS = new Census(159, 796, 45);
    private static final Telling TELLING = new Telling(159, 159, 330);

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Report report = new Report(new PrintStream(screen, true, StandardCharsets.UTF_8));

    @Test
    void shouldAddUpWhenEverythingIsAsTheCastPlaysIt() {
        tell(new Counts(1_000, CENSUS, 159, 159, 159, 159, TELLING));

        assertThat(text()).contains("1000 = 159 + 796 + 45")
                .contains("159 = 160 + 5 - 6")
                .contains("330 = 159 + 6 + 6 + 159")
                .doesNotContain("DOES NOT ADD UP");
        assertThat(report.allAsExpected()).isTrue();
    }

    @Test
    void shouldNotAddUpWhenOneIsMissingFromTheBatch() {
        tell(new Counts(1_000, CENSUS, 159, 158, 159, 159, TELLING));

        assertThat(text()).containsOnlyOnce("DOES NOT ADD UP").contains("159 = 159 = 158 = 159 = 159");
        assertThat(report.allAsExpected()).isFalse();
    }

    @Test
    void shouldNotAddUpWhenSomebodyWasToldTwice() {
        tell(new Counts(1_000, CENSUS, 159, 159, 159, 159, new Telling(158, 159, 331)));

        assertThat(report.surprises()).isEqualTo(2);
    }

    private void tell(Counts counts) {
        new Summary(report).tell(counts, 773, 27);
    }

    private String text() {
        return screen.toString(StandardCharsets.UTF_8);
    }
}
