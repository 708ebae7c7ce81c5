package certpost.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.story.Summary.Counts;
import certpost.local.simulate.Sms;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final Census CENSUS = new Census(159, 796, 45);
    private static final Arrivals ARRIVALS = new Arrivals(159, 0, 0);
    private static final Map<Sms, Integer> TOLD = Map.of(Sms.APPLIED, 171, Sms.SENT, 159, Sms.ADDRESS_CHANGED, 12,
            Sms.MOBILE_CHANGED, 4, Sms.WITHDRAWN, 8, Sms.OTHER_NUMBER, 150);

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Report report = new Report(new PrintStream(screen, true, StandardCharsets.UTF_8));

    @Test
    void shouldAddUpWhenEverythingIsAsTheCastPlaysIt() {
        tell(new Counts(1_000, CENSUS, 159, 159, 159, 159, ARRIVALS, 150, TOLD));

        assertThat(text()).contains("1000 = 159 + 796 + 45")
                .contains("159 = 160 + 5 - 6")
                .contains("171 = 159 + 6 + 6")
                .contains("159 = 159 + 0 + 0")
                .doesNotContain("DOES NOT ADD UP");
        assertThat(report.allAsExpected()).isTrue();
    }

    @Test
    void shouldNotAddUpWhenOneIsMissingFromTheBatch() {
        tell(new Counts(1_000, CENSUS, 159, 158, 159, 159, ARRIVALS, 150, TOLD));

        assertThat(text()).containsOnlyOnce("DOES NOT ADD UP").contains("159 = 159 = 158 = 159 = 159");
        assertThat(report.allAsExpected()).isFalse();
    }

    @Test
    void shouldNotAddUpWhenSomebodyWasToldTwice() {
        tell(new Counts(1_000, CENSUS, 159, 159, 159, 159, ARRIVALS, 150,
                told(Map.of(Sms.APPLIED, 172, Sms.DELIVERED, 1))));

        assertThat(report.surprises()).isEqualTo(2);
    }

    @Test
    void shouldNotAddUpWhenANumberBeforeWasNotTold() {
        tell(new Counts(1_000, CENSUS, 159, 159, 159, 159, ARRIVALS, 150,
                told(Map.of(Sms.MOBILE_CHANGED, 3, Sms.OTHER_NUMBER, 151))));

        assertThat(report.surprises()).isEqualTo(2);
    }

    private static Map<Sms, Integer> told(Map<Sms, Integer> otherwise) {
        var told = new EnumMap<Sms, Integer>(TOLD);
        told.putAll(otherwise);
        return told;
    }

    @Test
    void shouldNotAddUpWhenAParcelIsNowhere() {
        tell(new Counts(1_000, CENSUS, 159, 159, 159, 159, new Arrivals(140, 10, 8), 150, TOLD));

        assertThat(text()).contains("159 = 140 + 10 + 8").contains("0 = 10");
        assertThat(report.surprises()).isEqualTo(2);
    }

    private void tell(Counts counts) {
        new Summary(report).tell(counts, List.of(), 773, 27);
    }

    private String text() {
        return screen.toString(StandardCharsets.UTF_8);
    }
}
