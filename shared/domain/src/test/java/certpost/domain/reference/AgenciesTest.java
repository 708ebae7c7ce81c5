package certpost.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.window.ExamSession;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgenciesTest {
    private static final Agency GUANGDONG = agency("guangdong", "广东省");
    private static final Agency GUANGZHOU = agency("guangzhou", "广东省", "广州市");
    private static final Agency SHENZHEN = agency("shenzhen", "广东省", "深圳市");
    private static final Agency LUOHE = agency("luohe", "河南省", "漯河市");
    private static final ExamSession SESSION = new ExamSession("guangdong", "social-worker", 2025);

    private final Agencies agencies = new Agencies(List.of(GUANGZHOU, GUANGDONG, SHENZHEN, LUOHE));

    @Test
    void shouldServeHoldersByTheCityInWhichTheyRegistered() {
        assertThat(agencies.serving(SESSION, "广州市")).isEqualTo("guangzhou");
        assertThat(agencies.serving(SESSION, "广州")).isEqualTo("guangzhou");
        assertThat(agencies.serving(SESSION, "深圳市")).isEqualTo("shenzhen");
    }

    @Test
    void shouldServeByTheSessionsAgencyWhereNoOtherDoes() {
        assertThat(agencies.serving(SESSION, "珠海市")).isEqualTo("guangdong");
        assertThat(agencies.serving(SESSION, "漯河市")).as("another province's").isEqualTo("guangdong");
        assertThat(new Agencies(List.of(GUANGZHOU)).serving(SESSION, "广州市")).as("the province is not loaded")
                .isEqualTo("guangdong");
    }

    @Test
    void shouldKnowWhoseExamsACitysHoldersSat() {
        assertThat(agencies.authorityOver("guangzhou")).isEqualTo("guangdong");
        assertThat(agencies.authorityOver("guangdong")).isEqualTo("guangdong");
        assertThat(agencies.authorityOver("luohe")).as("without its province").isEqualTo("luohe");
        assertThat(agencies.authorityOver("qinghai")).as("not loaded").isEqualTo("qinghai");
    }

    @Test
    void shouldKnowWhoIsInChargeAlready() {
        assertThat(agencies.inChargeBefore(agency("foshan", "广东省", "佛山市"))).isEmpty();
        assertThat(agencies.inChargeBefore(GUANGZHOU)).as("itself").isEmpty();
        assertThat(agencies.inChargeBefore(agency("pearl", "广东省", "佛山市", "深圳市"))).contains(SHENZHEN);
        assertThat(agencies.inChargeBefore(agency("south", "广东省"))).contains(GUANGDONG);
    }

    @Test
    void shouldNotBeBuiltWrong() {
        assertThatThrownBy(() -> agency("Guang Zhou", "广东省")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> agency("guangzhou", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldNotTakeForAnEndingWhatIsHalfOfACitysName() {
        assertThat(agency("shashi", "湖北省", "沙市").serves("沙市市")).isTrue();
        assertThat(agency("shashi", "湖北省", "沙市").serves("沙")).isFalse();
    }

    @Test
    void shouldServeFiftyCitiesAtMost() {
        assertThat(agency("all", "广东省", cities(50)).cities()).hasSize(50);
        assertThatThrownBy(() -> agency("all", "广东省", cities(51))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String[] cities(int count) {
        return IntStream.range(0, count).mapToObj(number -> "第" + number + "市").toArray(String[]::new);
    }

    private static Agency agency(String code, String province, String... cities) {
        return new Agency(code, "人事考试机构", province, Set.of(cities), "a test");
    }
}
