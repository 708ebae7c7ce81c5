package certpost.domain.address;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PickUpPointsTest {

    @ParameterizedTest
    @ValueSource(strings = {"体育西路1号丰巢柜", "3栋楼下丰巢", "北门快递柜12号", "自提柜", "菜鸟驿站", "放菜鸟驿站里", "妈妈驿站", "小区门口驿站", "一号楼智能柜",
            "智能快件箱", "速递易", "近邻宝", "代收点", "学院路自提点", "兔喜超市", "蜂巢柜", "快 递 柜", "丰-巢", "豐巢智能櫃", "菜鳥驛站", "顺丰驿站", "快递驿站",
            "小区的驿站", "Hive Box", "ＨＩＶＥ　ＢＯＸ", "Parcel-Locker 12", "順豐站"})
    void shouldTellWhereNobodyCanSign(String detail) {
        assertThat(PickUpPoints.areIn(detail)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"驿站路12号3栋301房", "老驿站巷5号", "驿站村2组", "驿站", "小区驿站路8号", "青年驿站3楼", "社工驿站", "党群驿站", "鸡鸣驿乡政府",
            "丰巢科技总部12楼", "菜鸟网络科技园A座", "菜鸟智谷3栋", "广发银行智能柜台旁2楼", "华为智能柜业有限公司", "中国邮政速递物流公司", "快递员公寓3栋", "配电柜厂宿舍",
            "蜂巢公寓1203", "体育西路1号2栋301房", "物业代收费处旁5号", "收发室", "信箱 12", "Flat 3, Locker Street 5"})
    void shouldNotTakeStreetsFirmsAndHostelsForOne(String detail) {
        assertThat(PickUpPoints.areIn(detail)).isFalse();
    }

    @Test
    void shouldFindTheWordWhateverIsAroundIt() {
        RandomCases.check(1_000, random -> {
            var around = RandomCases.wild(random, "体育西路1号２栋 -", 12);

            assertThat(PickUpPoints.areIn(around + " 菜鸟驿站 " + around)).isTrue();
            assertThat(PickUpPoints.areIn(around + "301房")).isFalse();
        });
    }
}
