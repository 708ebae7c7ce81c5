package certpost.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaytimeTest {

    @ParameterizedTest
    @CsvSource({"2025-09-19T00:00, 2025-09-19T09:00", "2025-09-19T08:59:59.999999999, 2025-09-19T09:00",
            "2025-09-19T09:00, 2025-09-19T09:00", "2025-09-19T20:59:59.999999999, 2025-09-19T20:59:59.999999999",
            "2025-09-19T21:00, 2025-09-20T09:00", "2025-12-31T23:59, 2026-01-01T09:00"})
    void shouldWaitForNineInTheMorningInBeijing(String instant, String from) {
        assertThat(Daytime.from(OffsetDateTime.parse(instant + "+08:00").toInstant()))
                .isEqualTo(OffsetDateTime.parse(from + "+08:00").toInstant());
    }
}
