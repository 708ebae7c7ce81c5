package certpost.domain.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WindowTest {
    @Test
    void shouldTellHoldersTheOldEndTheNewOneAndWhy() {
        Window longer = SomeWindows.direct().closingAt(SomeWindows.CLOSES.plus(Duration.ofHours(1)), "系统故障");
        Window shorter = longer.closingAt(SomeWindows.CLOSES, "mistake");

        assertThat(longer.closesAt()).isEqualTo(SomeWindows.CLOSES.plus(Duration.ofHours(1)));
        assertThat(longer.version()).isEqualTo(SomeWindows.direct().version() + 1);
        assertThat(longer.countedBy()).isEqualTo("as the agency's notice says; extended from"
                + " 2025-10-12T00:00:00+08:00 to 2025-10-12T01:00:00+08:00: 系统故障");
        assertThat(shorter.countedBy()).isEqualTo(longer.countedBy()
                + "; shortened from 2025-10-12T01:00:00+08:00 to 2025-10-12T00:00:00+08:00: mistake");
    }

    @Test
    void shouldKeepEverythingElse() {
        Window before = SomeWindows.direct();
        Window after = before.closingAt(SomeWindows.CLOSES.plus(Duration.ofHours(1)), "later");

        assertThat(after).usingRecursiveComparison()
                .ignoringFields("closesAt", "countedBy", "version")
                .isEqualTo(before);
    }
}
