package certpost.domain.certificate;

/** What can happen to a certificate, in the words of its timeline. */
public enum FactKind {
    APPLIED("Application received (已申请)"),
    ADDRESS_CHANGED("Recipient or address changed (收件人或地址已修改)"),
    MOBILE_CHANGED("Mobile number changed (手机号码已修改)"),
    WITHDRAWN("Application withdrawn (已撤回)"),
    REJECTED("Application rejected: the eligibility check is no longer passed (核查状态已变更)"),
    APPROVED("Approved by the agency (审核通过)"),
    REFUSED("Not approved by the agency (审核未通过)"),
    AT_COUNTER("Changed at the agency's counter (窗口代办)"),
    BATCHED("Handed to the printing house (已交印制单位)"),
    SENT("Mailed by EMS (已寄出)"),
    IN_TRANSIT("On its way (运输中)", Stage.CARRIED),
    OUT_FOR_DELIVERY("Out for delivery (派送中)", Stage.CARRIED),
    DELIVERY_FAILED("Not delivered (未妥投)", Stage.CARRIED),
    RETURNING("On its way back (退回中)", Stage.CARRIED),
    RETURNED("Back at the printing house (已退回印制单位)", Stage.CARRIED),
    DELIVERED("Delivered (已妥投)", Stage.CARRIED),
    SIGNED_BY_PROXY("Signed for by somebody else (他人代签收)", Stage.CARRIED),
    AT_AGENCY("Sent on to the exam agency (已转交报名地人事考试机构)", Stage.AFTER),
    REMINDED("Reminded to collect it (已提醒领取)"),
    COLLECTED("Collected in person (已现场领取)", Stage.AFTER),
    REISSUE_REQUESTED("A new paper is asked for (已申请补换发)", Stage.AFTER),
    REISSUED("The state has issued a new paper (已补发新证)", Stage.AFTER);

    /** Whose part of the story it is; a story is told in this order, whatever the clocks say. */
    public enum Stage {
        /** Ours, until the parcel is the carrier's. */
        BEFORE,
        /** The carrier's. */
        CARRIED,
        /** Ours again, when the parcel has come back. */
        AFTER
    }

    private final String text;
    private final Stage stage;

    FactKind(String text) {
        this(text, Stage.BEFORE);
    }

    FactKind(String text, Stage stage) {
        this.text = text;
        this.stage = stage;
    }

    /** Whose part of the story it is. */
    public Stage stage() {
        return stage;
    }

    /** What a line of the timeline begins with. */
    public String text() {
        return text;
    }
}
