package certpost.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WaybillsTest {
    @Test
    void shouldGiveTheCheckDigitOfThePostalUnionsExample() {
        assertThat(Waybills.checkDigit("47312482")).isEqualTo(9);
    }

    @Test
    void shouldMakeNumbersThatTheCarrierCouldHaveMade() {
        assertThat(Waybills.domestic(2025, 80)).isEqualTo("1020250000080").hasSize(13);
        assertThat(Waybills.s10(2025, 81)).matches("EB25000081\\dCN");
    }

    @Test
    void shouldMisprintOneDigitOnly() {
        String right = Waybills.s10(2025, 81);

        String wrong = Waybills.misprinted(right);

        assertThat(wrong).hasSameSizeAs(right).isNotEqualTo(right).startsWith("EB25000081").endsWith("CN");
    }
}
