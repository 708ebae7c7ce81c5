package certpost.domain.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import certpost.domain.Checked;
import certpost.domain.Mistake;
import certpost.domain.RandomCases;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaybillTest {

    @ParameterizedTest
    @CsvSource({"1234567890123, 1234567890123", "' １２３４５６７８９０１２３　', 1234567890123", "RR473124829GB, RR473124829GB",
            "ee876543216cn, EE876543216CN"})
    void shouldReadBothKindsOfNumbers(String typed, String value) {
        assertThat(Waybill.of("waybill", typed).orThrow()).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012", "12345678901234", "R473124829GB", "RR47312482GB", "RR473124829G1",
            "RR 473 124 829 GB", "١٢٣٤٥٦٧٨٩٠١٢٣", "ßR473124829GB"})
    void shouldRefuseOtherShapes(String typed) {
        assertThat(Waybill.of("waybill", typed).mistakes()).extracting(Mistake::field, Mistake::code)
                .containsExactly(tuple("waybill", "malformed"));
    }

    @Test
    void shouldSayThatItIsMissing() {
        assertThat(Waybill.of("waybill", null).mistakes()).extracting(Mistake::code).containsExactly("missing");
        assertThat(Waybill.of("waybill", "　").mistakes()).extracting(Mistake::code).containsExactly("missing");
    }

    @Test
    void shouldTakeExactlyOneCheckDigitForEachS10Number() {
        RandomCases.check(1_000, random -> {
            var digits = RandomCases.from(random, "0123456789", 8);
            var accepted = IntStream.range(0, 10)
                    .filter(check -> Waybill.of("waybill", "EA" + digits + check + "CN").mistakes().isEmpty())
                    .toArray();

            assertThat(accepted).containsExactly(Waybill.checkDigit(digits));
        });
    }

    @ParameterizedTest
    @CsvSource({"47312482, 9", "87654321, 6", "00000000, 5", "00000040, 8", "20000000, 6", "60000000, 7", "00010000, 9",
            "00000100, 6", "00500000, 2", "70000000, 0"})
    void shouldWeighTheDigitsByS10(String digits, int check) {
        assertThat(Waybill.checkDigit(digits)).isEqualTo(check);
    }

    @Test
    void shouldNotBeBuiltWrong() {
        for (var value : new String[]{"", "rr473124829gb", "RR473124828GB", " 1234567890123"}) {
            assertThatThrownBy(() -> new Waybill(value)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void shouldAnswerToAnyTextAndReadItsOwnWritingBack() {
        RandomCases.check(5_000, random -> {
            var typed = RandomCases.from(random, "0123456789", random.nextInt(9, 14))
                    + RandomCases.wild(random, "0123456789cN", 3);

            if (Waybill.of("waybill", typed) instanceof Checked.Valid<Waybill>(var waybill)) {
                assertThat(Waybill.of("waybill", waybill.value()).orThrow()).isEqualTo(waybill);
            }
        });
    }
}
