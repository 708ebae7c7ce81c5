package certpost.local.simulate;

import java.util.Optional;

/** One thing that the carrier reports of a parcel, in the words of its trace interface; the people in them are invented. */
enum Happening {
    ACCEPTED("203", Office.PRINTING_HOUSES, "已收件，揽投员：陈样本，电话：13900000001"),
    SORTED("305", Office.SORTING, "离开广州邮件处理中心，下一站广州市天河区体育西揽投部"),
    AT_OFFICE("306", Office.HOLDERS, "到达投递部"),
    OUT("702", Office.HOLDERS, "安排投递，投递员：王样本，电话：13900000002"),
    /** The carrier gives the delivery code away with it. */
    OUT_WITH_CODE("702", Office.HOLDERS, "安排投递，投递员：王样本，电话：13900000002"),
    NOBODY_ANSWERS("705", Office.HOLDERS, "未妥投，电话无人接听，投递员：王样本，电话：13900000002"),
    WRONG_ADDRESS("705", Office.HOLDERS, "未妥投，收件人名址有误，投递员：王样本，电话：13900000002"),
    REFUSED("705", Office.HOLDERS, "未妥投，收件人拒收，投递员：王样本，电话：13900000002"),
    SIGNED("704", Office.HOLDERS, "已妥投，本人签收，投递员：王样本，电话：13900000002"),
    SIGNED_BY_PROXY("704", Office.HOLDERS, "已妥投，他人代签收：李样本，电话：13900000003"),
    TURNED_BACK(TrialCodes.RETURNING, Office.HOLDERS, "安排退回，投递员：王样本，电话：13900000002"),
    BACK(TrialCodes.RETURNED, Office.PRINTING_HOUSES, "退回妥投，揽投员：陈样本，电话：13900000001"),
    UNHEARD_OF(TrialCodes.UNKNOWN, Office.SORTING, "邮件状态更新");

    private final String code;
    private final Office office;
    private final String text;

    Happening(String code, Office office, String text) {
        this.code = code;
        this.office = office;
        this.text = text;
    }

    String code() {
        return code;
    }

    Office office() {
        return office;
    }

    String text() {
        return text;
    }

    /** What the holder is told of it. */
    Optional<Sms> sms() {
        return switch (this) {
            case OUT, OUT_WITH_CODE -> Optional.of(Sms.OUT_FOR_DELIVERY);
            case NOBODY_ANSWERS, WRONG_ADDRESS, REFUSED -> Optional.of(Sms.DELIVERY_FAILED);
            case SIGNED, SIGNED_BY_PROXY -> Optional.of(Sms.DELIVERED);
            case BACK -> Optional.of(Sms.RETURNED);
            case ACCEPTED, SORTED, AT_OFFICE, TURNED_BACK, UNHEARD_OF -> Optional.empty();
        };
    }

    boolean givesTheCodeAway() {
        return this == OUT_WITH_CODE;
    }

    boolean isOutForDelivery() {
        return this == OUT || this == OUT_WITH_CODE;
    }
}
