package certpost.domain.certificate;

/** What can happen to a certificate, in the words of its timeline. */
public enum FactKind {
    APPLIED("Application received (已申请)"),
    MOBILE_CHANGED("Mobile number changed (手机号码已修改)"),
    WITHDRAWN("Application withdrawn (已撤回)"),
    REJECTED("Application rejected: the eligibility check is no longer passed (核查状态已变更)"),
    BATCHED("Handed to the printing house (已交印制单位)"),
    SENT("Mailed by EMS (已寄出)");

    private final String text;

    FactKind(String text) {
        this.text = text;
    }

    /** What a line of the timeline begins with. */
    public String text() {
        return text;
    }
}
