package certpost.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.story.CitySummary.Counts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitySummaryTest {
    private static final int APPLYING = 12;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Report report = new Report(new PrintStream(screen, true, StandardCharsets.UTF_8));

    @Test
    void shouldAddUpWhenEverythingIsAsTheCastPlaysIt() {
        tell(new Counts(20, 8, states(8, 3, 1, 7), 13, 1, 8, 2, 1));

        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("20 = 12 + 1 + 7")
                .contains("12 = 8 + 3 + 1")
                .contains("13 = 12 + 1")
                .doesNotContain("DOES NOT ADD UP");
        assertThat(report.allAsExpected()).isTrue();
    }

    @Test
    void shouldNotAddUpWhenWhoIsNotReviewedWasMailed() {
        tell(new Counts(20, 9, states(9, 3, 0, 7), 13, 1, 8, 2, 1));

        assertThat(screen.toString(StandardCharsets.UTF_8)).containsOnlyOnce("DOES NOT ADD UP").contains("9 = 9 = 8");
        assertThat(report.allAsExpected()).isFalse();
    }

    @Test
    void shouldNotAddUpWhenSomebodyOfTheRosterIsNowhere() {
        tell(new Counts(20, 8, states(8, 3, 1, 6), 13, 1, 8, 2, 1));

        assertThat(report.surprises()).isEqualTo(1);
    }

    @Test
    void shouldNotAddUpWhenARejectionWasNotTold() {
        tell(new Counts(20, 8, states(8, 3, 1, 7), 13, 0, 8, 2, 1));

        assertThat(report.surprises()).isEqualTo(1);
    }

    private void tell(Counts counts) {
        CitySummary.tell(report, counts, APPLYING);
    }

    private static List<String> states(int sent, int approved, int applied, int notApplied) {
        List<String> states = new ArrayList<>(List.of("COLLECTED"));
        states.addAll(Collections.nCopies(sent, "SENT"));
        states.addAll(Collections.nCopies(approved, "APPROVED"));
        states.addAll(Collections.nCopies(applied, "APPLIED"));
        states.addAll(Collections.nCopies(notApplied, "NOT_APPLIED"));
        return states;
    }
}
