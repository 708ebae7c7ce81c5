package certpost.domain.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import certpost.domain.Checked;
import certpost.domain.Mistake;
import certpost.domain.RandomCases;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    private static final String STREET = "体育西路1号2栋301房";

    private final Divisions divisions = SomeDivisions.read();

    @Test
    void shouldTakeAMainlandAddressAsTyped() {
        var address = of("CN", " 广东省", "广州市　", "天河区", " 体育西路1号  2栋301房 ", "５１０６２０").orThrow();

        assertThat(address).isEqualTo(new Address(Region.CN, "广东省", "广州市", "天河区", "体育西路1号 2栋301房", "510620"));
        assertThat(address.warnings(divisions)).isEmpty();
    }

    @Test
    void shouldTakeAnAddressWithoutDistrictAndPostalCode() {
        var address = of("CN", "广东省", "东莞市", null, STREET, " ").orThrow();

        assertThat(address.district()).isNull();
        assertThat(address.postalCode()).isNull();
        assertThat(address.warnings(divisions)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"北京市, 北京市, 朝阳区", "重庆市, 县, 城口县", "湖北省, 仙桃市, "})
    void shouldTakeMunicipalitiesAndUnitsUnderTheProvince(String province, String city, @Nullable String district) {
        var address = of("CN", province, city, district, STREET, null).orThrow();

        assertThat(address.warnings(divisions)).isEmpty();
    }

    @Test
    void shouldTakeAnUnknownDistrictWithAWarning() {
        var address = of("CN", "广东省", "广州市", "新新区", STREET, null).orThrow();

        assertThat(address.warnings(divisions)).containsExactly(new Warning("address.district", "unknown"));
    }

    @ParameterizedTest
    @CsvSource({"HK, , , Flat 3 5/F 12 Nathan Road, ", "MO, , 澳门, 友谊大马路1号, ", "TW, 台北市, 信義區, 市府路1號, 11008",
            "OTHER, England, London, 10 Downing Street, SW1A 2AA"})
    void shouldTakeAddressesElsewhereByTheirDetail(String region, @Nullable String province, @Nullable String city,
            String detail, @Nullable String postalCode) {
        var address = of(region, province, city, "anything", detail, postalCode).orThrow();

        assertThat(address.detail()).isEqualTo(detail);
        assertThat(address.warnings(divisions)).isEmpty();
    }

    @Test
    void shouldSayAllThatIsWrongAtOnce() {
        assertThat(of("CN", "广东", null, "\u202e天河区", "=1+1", "51062").mistakes())
                .extracting(Mistake::field, Mistake::code)
                .containsExactly(tuple("address.province", "unknown"), tuple("address.city", "missing"),
                        tuple("address.district", "malformed"), tuple("address.detail", "malformed"),
                        tuple("address.postalCode", "malformed"));
        assertThat(of(null, null, null, null, null, null).mistakes()).extracting(Mistake::field, Mistake::code)
                .containsExactly(tuple("address.region", "missing"), tuple("address.detail", "missing"));
        assertThat(of("CN", " ", "", null, "　", null).mistakes()).extracting(Mistake::field, Mistake::code)
                .containsExactly(tuple("address.province", "missing"), tuple("address.city", "missing"),
                        tuple("address.detail", "missing"));
        assertThat(of("cn", null, null, null, STREET, null).mistakes()).extracting(Mistake::field, Mistake::code)
                .containsExactly(tuple("address.region", "unknown"));
    }

    @Test
    void shouldRefuseACityOfAnotherProvince() {
        assertThat(of("CN", "广东省", "武汉市", null, STREET, null).mistakes()).extracting(Mistake::field, Mistake::code)
                .containsExactly(tuple("address.city", "unknown"));
    }

    @Test
    void shouldRefuseParcelLockersInDetailAndDistrict() {
        assertThat(of("CN", "广东省", "广州市", "菜鸟驿站", "体育西路1号丰巢柜", null).mistakes())
                .extracting(Mistake::field, Mistake::code)
                .containsExactly(tuple("address.district", "parcel-locker"), tuple("address.detail", "parcel-locker"));
    }

    @ParameterizedTest
    @CsvSource({"1, malformed", "2, ", "120, ", "121, too-long"})
    void shouldTakeTwoToAHundredAndTwentyCharactersOfDetail(int length, @Nullable String code) {
        var mistakes = of("HK", null, null, null, "𠀀".repeat(length), null).mistakes();

        assertThat(mistakes.stream().map(Mistake::code).toList()).isEqualTo(Stream.ofNullable(code).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"体育西路\n1号", "体育\u202e西路", "体育西路\u200b1号", "-1层", "@体育西路", "+8613800138000"})
    void shouldRefuseDetailsThatHideOrComputeSomething(String detail) {
        assertThat(of("CN", "广东省", "广州市", null, detail, null).mistakes()).extracting(Mistake::field, Mistake::code)
                .containsExactly(tuple("address.detail", "malformed"));
    }

    @ParameterizedTest
    @CsvSource({"CN, 51062", "CN, 5106200", "CN, 51062a", "OTHER, =1+1", "OTHER, 1234567890123", "HK, -"})
    void shouldRefusePostalCodesOfNoRegion(String region, String postalCode) {
        assertThat(of(region, "广东省", "广州市", null, STREET, postalCode).mistakes())
                .extracting(Mistake::field, Mistake::code)
                .containsExactly(tuple("address.postalCode", "malformed"));
    }

    @Test
    void shouldPrintNothingBelowTheCity() {
        assertThat(of("CN", "广东省", "广州市", "天河区", STREET, "510620").orThrow()).hasToString("Address[广东省广州市****]");
        assertThat(of("HK", "香港岛", "湾仔", null, STREET, null).orThrow()).hasToString("Address[香港****]");
        assertThat(new TypedAddress("CN", "广东省", "广州市", "天河区", STREET, "510620")).hasToString("TypedAddress[****]");
    }

    @Test
    void shouldNotBeBuiltWrong() {
        assertThatThrownBy(() -> new Address(Region.CN, "广东省", null, null, STREET, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Address(Region.HK, null, null, null, " " + STREET, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Address(Region.HK, null, "", null, STREET, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Address(Region.CN, "广东省", "广州市", null, STREET, "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(STREET);
    }

    @Test
    void shouldAnswerToAnyTextAndReadItsOwnWritingBack() {
        RandomCases.check(3_000, random -> {
            var region = List.of("CN", "HK", "MO", "TW", "OTHER").get(random.nextInt(5));
            var district = RandomCases.wild(random, "天河区 ", 4);
            var detail = RandomCases.wild(random, "体育西路1号２栋 ", 6);
            var postalCode = RandomCases.wild(random, "0123456789", 6);

            if (of(region, "广东省", "广州市", district, detail, postalCode) instanceof Checked.Valid<Address>(var it)) {
                assertThat(of(region, it.province(), it.city(), it.district(), it.detail(), it.postalCode()).orThrow())
                        .isEqualTo(it);
                assertThat(it.toString()).doesNotContain(it.detail());
            }
        });
    }

    @Test
    void shouldSayWhatAPostalCodeIsThere() {
        assertThat(of("CN", "广东省", "广州市", null, STREET, "1").mistakes()).extracting(Mistake::message)
                .containsExactly("a postal code in the mainland has 6 digits");
        assertThat(of("OTHER", null, null, null, STREET, "1").mistakes()).extracting(Mistake::message)
                .containsExactly("a postal code has 2 to 12 letters and digits");
    }

    private Checked<Address> of(@Nullable String region, @Nullable String province, @Nullable String city,
            @Nullable String district, @Nullable String detail, @Nullable String postalCode) {
        return Address.of(region, province, city, district, detail, postalCode, divisions);
    }
}
