package certpost.domain.postage;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.address.Region;
import certpost.domain.window.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TariffsTest {

    private static final Instant START = Instant.parse("2023-12-31T16:00:00Z");
    private static final Instant RISE = Instant.parse("2025-12-31T16:00:00Z");

    private final Tariffs tariffs = new Tariffs(
            List.of(direct("direct-2026", RISE, "16", "18"), direct("direct-2024", START, "15", "17")));

    @ParameterizedTest
    @CsvSource({"广东省, 15", "北京市, 15", "新疆维吾尔自治区, 17", "西藏自治区, 17"})
    void shouldChargeFifteenYuanAndSeventeenToXinjiangAndTibet(String province, BigDecimal amount) {
        assertThat(tariffs.postage(new Consignment(Channel.DIRECT, null, Region.CN, province), START))
                .isEqualTo(new Postage.Known(amount, "CNY",
                        "paid to the carrier on delivery; tariff direct-2024, in force since 2024-01-01"));
    }

    @Test
    void shouldApplyTheTariffInForceAtTheSubmission() {
        assertThat(amount(RISE.minusMillis(1))).isEqualTo("15");
        assertThat(amount(RISE)).isEqualTo("16");
        assertThat(tariffs.postage(new Consignment(Channel.DIRECT, null, Region.CN, "广东省"), START.minusMillis(1)))
                .isInstanceOf(Postage.Unknown.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CN")
    void shouldNameNoFigureOutsideTheMainland(Region region) {
        assertThat(tariffs.postage(new Consignment(Channel.DIRECT, null, region, "西藏自治区"), START))
                .isEqualTo(new Postage.Unknown("as charged by the carrier"));
    }

    @Test
    void shouldNameNoFigureForTheAgencyUntilItsTariffIsLoaded() {
        assertThat(tariffs.postage(new Consignment(Channel.AGENCY, null, Region.CN, "广东省"), START))
                .isEqualTo(new Postage.Unknown("as charged by the carrier"));
    }

    @Test
    void shouldNameNoFigureWhereNoRateIsForTheProvince() {
        var onlyGuangdong = new Tariffs(List.of(new Tariff("agency-2022", Channel.AGENCY, null, START, "a notice",
                List.of(new Rate(Set.of("广东省"), BigDecimal.TEN, null)))));

        assertThat(onlyGuangdong.postage(new Consignment(Channel.AGENCY, null, Region.CN, "湖北省"), START))
                .isInstanceOf(Postage.Unknown.class);
        assertThat(onlyGuangdong.postage(new Consignment(Channel.AGENCY, null, Region.CN, null), START))
                .isInstanceOf(Postage.Unknown.class);
        assertThat(onlyGuangdong.postage(new Consignment(Channel.AGENCY, null, Region.CN, "广东省"), START))
                .isInstanceOf(Postage.Known.class);
    }

    @Test
    void shouldChargeNothingOverTheCounter() {
        assertThat(tariffs.postage(new Consignment(Channel.COUNTER, null, Region.CN, "广东省"), START))
                .isEqualTo(new Postage.Known(BigDecimal.ZERO, "CNY", "fetched in person, nothing is posted"));
    }

    @Test
    void shouldChooseTheSameTariffInWhateverOrderTheyAreGiven() {
        var one = direct("direct-a", START, "15", "17");
        var other = direct("direct-b", START, "16", "18");

        assertThat(new Tariffs(List.of(one, other)).inForce(Channel.DIRECT, null, START))
                .isEqualTo(new Tariffs(List.of(other, one)).inForce(Channel.DIRECT, null, START))
                .contains(other);
    }

    private BigDecimal amount(Instant submittedAt) {
        return ((Postage.Known) tariffs.postage(new Consignment(Channel.DIRECT, null, Region.CN, "广东省"), submittedAt))
                .amount();
    }

    private static Tariff direct(String id, Instant validFrom, String most, String far) {
        return new Tariff(id, Channel.DIRECT, null, validFrom, "a notice",
                List.of(new Rate(Set.of(), new BigDecimal(most), null),
                        new Rate(Set.of("新疆维吾尔自治区", "西藏自治区"), new BigDecimal(far), null)));
    }
}
