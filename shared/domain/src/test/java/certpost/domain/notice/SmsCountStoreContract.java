package certpost.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What every store of counts does. */
public abstract class SmsCountStoreContract {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 19);

    /** The store, always the same within a test. */
    protected abstract SmsCountStore counts();

    @Test
    void shouldCountFromNothing() {
        assertThat(counts().add(DAY, 50)).isEqualTo(50);
        assertThat(counts().add(DAY, 7)).isEqualTo(57);
    }

    @Test
    void shouldCountEachDayByItself() {
        counts().add(DAY, 50);

        assertThat(counts().add(DAY.plusDays(1), 1)).isEqualTo(1);
        assertThat(counts().add(DAY, 1)).isEqualTo(51);
    }
}
