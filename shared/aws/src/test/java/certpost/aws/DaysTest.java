package certpost.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    @Test
    void shouldReadWholeDays() {
        assertThat(Days.of("1")).isEqualTo(Duration.ofDays(1));
        assertThat(Days.of("99999")).isEqualTo(Duration.ofDays(99_999));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "a year", "100000", " 7"})
    void shouldNameTheSettingThatIsNoNumberOfDays(String text) {
        assertThatThrownBy(() -> new Settings(Map.of("NOTICE_DAYS", text)).required("NOTICE_DAYS", Days::of))
                .hasMessage("setting NOTICE_DAYS is no number of days, from 1 to 99999");
    }
}
