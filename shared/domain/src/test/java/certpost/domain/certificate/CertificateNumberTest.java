package certpost.domain.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.Checked;
import certpost.domain.Mistake;
import certpost.domain.RandomCases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateNumberTest {

    @ParameterizedTest
    @CsvSource({"20240904044000001234, 20240904044000001234", "' ＧＤ２０２４ａ ', GD2024a", "AbC12, AbC12"})
    void shouldKeepLettersAndDigitsAsPrinted(String typed, String value) {
        assertThat(CertificateNumber.of("certificateNumber", typed).orThrow()).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {"null, missing", "'　', missing", "1234, malformed", "2024-0001, malformed",
            "粤2024001, malformed", "12345678901234567890123456789012345678901, too-long", "=SUM1, malformed"})
    void shouldSayWhatIsWrong(@Nullable String typed, String code) {
        assertThat(CertificateNumber.of("certificateNumber", typed).mistakes()).extracting(Mistake::code)
                .containsExactly(code);
    }

    @Test
    void shouldNotBeBuiltWrong() {
        for (var value : new String[]{"", "1234", "１２３４５", "12345 "}) {
            assertThatThrownBy(() -> new CertificateNumber(value)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void shouldAnswerToAnyTextAndReadItsOwnWritingBack() {
        RandomCases.check(3_000, random -> {
            var typed = RandomCases.wild(random, "0123456789aZ", 9);

            if (CertificateNumber.of("n", typed) instanceof Checked.Valid<CertificateNumber>(var number)) {
                assertThat(CertificateNumber.of("n", number.value()).orThrow()).isEqualTo(number);
            }
        });
    }

    @Test
    void shouldHaveFortyLettersAndDigitsAtMost() {
        assertThat(CertificateNumber.of("n", "1".repeat(40)).mistakes()).isEmpty();
    }
}
