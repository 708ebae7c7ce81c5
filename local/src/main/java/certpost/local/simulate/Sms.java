package certpost.local.simulate;

import java.util.regex.Pattern;

/** The SMS to holders about what they asked for, known by words that no other has. */
public enum Sms {
    APPLIED("证书邮寄申请，编号"),
    ADDRESS_CHANGED("收件人或地址于"),
    MOBILE_CHANGED("已改留其他手机号"),
    OTHER_NUMBER("留的是其他手机号"),
    WITHDRAWN("已撤回，若非"),
    REJECTED("因核查状态变更未办理"),
    REFUSED("未通过审核，请登录"),
    SENT("证书已由EMS寄出"),
    OUT_FOR_DELIVERY("派送中，"),
    DELIVERY_FAILED("请保持手机畅通"),
    RETURNED("已退回，将转交"),
    AT_AGENCY("已转交报名地考试机构，请向其咨询领取"),
    COLLECTED("已由(本人|代领人)领取"),
    REISSUED("已补发，可到"),
    CONFIRMATION_CODE("验证码[0-9]{6}，"),
    REGISTRATION_OPEN("年报名自"),
    DELIVERED("证书(已妥投|已由他人代签收)，单号");

    private final Pattern words;

    Sms(String words) {
        this.words = Pattern.compile(words);
    }

    /** Whether a text is of this kind. */
    public boolean is(String text) {
        return words.matcher(text).find();
    }
}
