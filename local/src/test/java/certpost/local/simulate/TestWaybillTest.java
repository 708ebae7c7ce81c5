package certpost.local.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TestWaybillTest {
    @Test
    void shouldGiveTheCheckDigitOfThePostalUnionsExample() {
        assertThat(TestWaybill.checkDigit("47312482")).isEqualTo(9);
    }

    @Test
    void shouldMakeNumbersThatTheCarrierCouldHaveMade() {
        assertThat(TestWaybill.digits(TestPath.DELIVERED, 80).value()).isEqualTo("1900010000080").hasSize(13);
        assertThat(TestWaybill.s10(TestPath.UNKNOWN_CODE, 81).value()).matches("EX12000081\\dCN");
    }

    @Test
    void shouldKnowThePathOfEachNumber() {
        for (TestPath path : TestPath.values()) {
            for (TestWaybill waybill : List.of(TestWaybill.digits(path, 9_999_999), TestWaybill.s10(path, 123))) {
                assertThat(TestWaybill.of(" " + waybill.value().toLowerCase(Locale.ROOT) + " ")).contains(waybill);
            }
        }
    }

    @Test
    void shouldKnowNoOtherNumbers() {
        String s10 = TestWaybill.s10(TestPath.DELIVERED, 1).value();
        String misprinted = s10.substring(0, 10) + (s10.charAt(10) - '0' + 1) % 10 + "CN";

        for (String other : List.of("", "1020250000001", "1900000000001", "1900990000001", "190001000001", misprinted,
                s10.replace("EX", "EB"), s10.replace("CN", "HK"))) {
            assertThat(TestWaybill.of(other)).as(other).isEmpty();
        }
    }

    @Test
    void shouldGiveEachParcelADeliveryCodeOfItsOwn() {
        Set<String> codes = new HashSet<>();
        for (int serial = 1; serial <= 200; serial++) {
            codes.add(TestWaybill.digits(TestPath.DELIVERED, serial).deliveryCode());
        }

        assertThat(codes).hasSize(200).allMatch(code -> code.matches("[1-9]\\d{5}"));
    }
}
