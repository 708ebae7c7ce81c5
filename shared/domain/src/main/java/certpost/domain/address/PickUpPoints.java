package certpost.domain.address;

import certpost.domain.text.PlainText;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells parcel lockers and pick-up stations, where nobody can show the delivery code and sign (R10).
 *
 * <p>A false refusal costs a holder the certificate, so a word counts only where it can hardly mean anything else. 驿站
 * alone does not: streets (驿站路), villages, hostels and the very places where social workers work (社工驿站, 党群驿站)
 * carry it; it counts after a carrier's or chain's name, or right after "estate", "downstairs" or "at the door". 丰巢
 * does not count where the company itself is the address, 菜鸟 not without the kind of place, 智能柜 not as part of
 * 柜台, 柜业 and the like, 快递 never alone.
 */
final class PickUpPoints {

    private static final String TRADITIONAL = "豐櫃遞驛點鳥順郵處媽門樓區貨";
    private static final String SIMPLIFIED = "丰柜递驿点鸟顺邮处妈门楼区货";

    private static final Pattern WORDS = Pattern.compile(String.join("|",
            // lockers
            "丰巢(?!科技|网络|公司|总部|大厦)", "(快递|快件|包裹|自提|取件|寄件|提货|智能|储物|寄存|存包|菜鸟|蜂巢)柜(?![台业员厂])", "(快递|快件|包裹|信包)箱", "速递易",
            "近邻宝", "格格货栈", "中集e栈", "i邮箱", "parcellocker", "smartlocker", "hivebox", "packstation",
            // stations of a carrier or a chain
            "(菜鸟|妈妈|快递|快件|包裹|代收|自提|取件|邮政|邮乐|顺丰|京东|中通|圆通|申通|韵达|极兔|百世|兔喜|溪鸟|多多|小兵|熊猫)驿站", "(小区|楼下|门口)的?驿站(?![路街巷村])",
            "菜鸟(站|裹裹|自提|代收)", "兔喜(超市|生活)", "韵达超市", "熊猫快收", "顺丰站", "智邮站",
            // any pick-up point
            "(代收|代取|自提|取件)(点|站|处)", "提货点", "快递(点|站|超市|代办点|代收|服务点|服务站)"));

    private PickUpPoints() {}

    /** Whether the text names one; spaces and punctuation, width, case and traditional characters do not hide it. */
    static boolean areIn(String text) {
        var plain = new StringBuilder();
        PlainText.halfWidth(text)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(PickUpPoints::simplified)
                .forEach(plain::appendCodePoint);
        return WORDS.matcher(plain).find();
    }

    private static int simplified(int codePoint) {
        int place = TRADITIONAL.indexOf(codePoint);
        return place < 0 ? codePoint : SIMPLIFIED.charAt(place);
    }
}
