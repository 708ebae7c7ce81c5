package certpost.domain.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionsTest {

    private final Divisions divisions = SomeDivisions.read();

    @Test
    void shouldKnowProvincesByTheirFullNames() {
        assertThat(divisions.provinces()).containsExactly("北京市", "重庆市", "广东省", "湖北省", "新疆维吾尔自治区", "西藏自治区", "贵州省", "青海省",
                "河南省");
        assertThat(divisions.knowsProvince("广东省")).isTrue();
        assertThat(divisions.knowsProvince("广东")).isFalse();
        assertThat(divisions.knowsProvince("香港特别行政区")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"广东省, 广州市, true", "广东省, 武汉市, false", "广东, 广州市, false", "北京市, 北京市, true", "北京市, 市辖区, true",
            "北京市, 县, false", "重庆市, 重庆市, true", "重庆市, 县, true", "湖北省, 仙桃市, true", "湖北省, 神农架林区, true",
            "湖北省, 省直辖县级行政区划, true", "湖北省, 湖北省, false", "新疆维吾尔自治区, 石河子市, true"})
    void shouldKnowCitiesAsPeopleWriteThem(String province, String city, boolean known) {
        assertThat(divisions.knowsCity(province, city)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({"广东省, 广州市, 天河区, true", "广东省, 广州市, 宝安区, false", "广东省, 东莞市, 虎门镇, true", "北京市, 北京市, 朝阳区, true",
            "北京市, 市辖区, 朝阳区, true", "重庆市, 重庆市, 渝中区, true", "重庆市, 重庆市, 城口县, true", "重庆市, 县, 渝中区, false",
            "湖北省, 仙桃市, 仙桃市, true", "湖北省, 仙桃市, 潜江市, false", "湖北省, 省直辖县级行政区划, 潜江市, true", "西藏自治区, 那曲市, 色尼区, false"})
    void shouldKnowDistrictsOfTheirCities(String province, String city, String district, boolean known) {
        assertThat(divisions.knowsDistrict(province, city, district)).isEqualTo(known);
    }

    @Test
    void shouldReadAStreamAsWell() {
        assertThat(new Divisions(Stream.of("广东省\t广州市\t天河区")).knowsCity("广东省", "广州市")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"广东省", "广东省\t\t天河区", "\t广州市\t天河区", "广东省\t广州市\t天河区\t体育西路", "广东省 广州市 天河区"})
    void shouldNameTheLineThatIsNotADivision(String line) {
        assertThatThrownBy(() -> new Divisions(List.of("# head", line))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
    }
}
