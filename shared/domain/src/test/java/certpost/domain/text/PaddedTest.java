package certpost.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaddedTest {
    @ParameterizedTest
    @CsvSource({"0, 2, 00", "7, 2, 07", "10, 2, 10", "100, 2, 100", "1758506400123, 14, 01758506400123"})
    void shouldFillUpWithZerosAndCutNothing(long number, int digits, String text) {
        assertThat(Padded.of(number, digits)).isEqualTo(text);
    }

    @Test
    void shouldRefuseANumberThatWouldNotSort() {
        assertThatThrownBy(() -> Padded.of(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
