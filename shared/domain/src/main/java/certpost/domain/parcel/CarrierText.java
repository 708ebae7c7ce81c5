package certpost.domain.parcel;

import certpost.domain.text.PlainText;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes from the carrier's free text what may be kept. The text names couriers and their mobiles, and whoever signed, so
 * nothing stays but phrases from a list.
 */
final class CarrierText {
    /** The longest name of an office, in characters; this project's own limit. */
    private static final int LONGEST_OFFICE = 60;

    /** Why a parcel was not delivered, and who signed. */
    private static final Pattern PHRASES = Pattern.compile(String.join("|", "(他人|家人|门卫|物业|前台|收发室)?代签收", "本人签收",
            "(收件人)?(名址|地址)(有误|不详|不全)", "查无此人", "收件人(不在|外出)", "家中无人", "(收件人)?(拒收|拒付邮资|拒付)", "迁移新址不明",
            "(收件人)?要求(改期|改址|延期)(投递)?", "电话(无人接听|无法接通|错误|有误|关机|停机|空号)", "(无法联系|联系不上)收件人", "逾期未领", "安排再投"));

    /** What offices are called; a name that ends otherwise may be a person's. */
    private static final Pattern OFFICE = Pattern.compile("[\\p{IsHan}（）()·A-Za-z]+(部|局|所|站|中心|公司|点|处|段|厅|库|网点|机场)");
    private static final Pattern PERSON = Pattern
            .compile("(投递|揽投|快递|派件|派送|收派|速递|邮递|业务|配送)员|师傅|先生|女士|小姐|收件|寄件|电话|手机|联系");
    private static final Pattern MOBILE = Pattern.compile("(86)?1[3-9]\\d{9}");

    private CarrierText() {}

    /** The phrases that may be kept, in their order; often none. */
    static String phrases(String text) {
        return PHRASES.matcher(withoutSpaces(text))
                .results()
                .map(MatchResult::group)
                .distinct()
                .collect(Collectors.joining("，"));
    }

    /** Whether somebody else than the recipient signed. */
    static boolean tellsOfAProxy(String text) {
        return withoutSpaces(text).contains("代签收");
    }

    /** An office's name; empty where it may be anything else. */
    static String office(String name) {
        String words = PlainText.words(name);
        return words.codePointCount(0, words.length()) <= LONGEST_OFFICE && OFFICE.matcher(words).matches()
                && !PERSON.matcher(words).find() ? words : "";
    }

    /** An office's code; empty where it may be a telephone number. */
    static String officeCode(String code) {
        return MOBILE.matcher(code).matches() ? "" : code;
    }

    private static String withoutSpaces(String text) {
        return PlainText.words(text).replaceAll("\\s+", "");
    }
}
