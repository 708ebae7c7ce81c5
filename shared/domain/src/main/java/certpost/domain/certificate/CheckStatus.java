package certpost.domain.certificate;

import java.util.Optional;

/** Outcome of the check whether the holder meets the exam's conditions (报考条件在线核查状态); only CLEARED may apply (R2). */
public enum CheckStatus {
    CLEARED("发放证书", "", ""),
    NOT_CHECKED("未审核", "The eligibility check (报考条件核查) has not been done yet.",
            "Wait for the agency's check, or ask the agency of the place of registration; the certificate is then issued there."),
    MATERIAL_REQUESTED("需补充材料", "The eligibility check needs more material.",
            "Hand in the material that the agency of the place of registration asks for; the certificate is then issued there."),
    REJECTED("审核不通过", "The eligibility check was not passed.",
            "Ask the agency of the place of registration for the reason and for what can be done.");

    private final String chinese;
    private final String reason;
    private final String remedy;

    CheckStatus(String chinese, String reason, String remedy) {
        this.chinese = chinese;
        this.reason = reason;
        this.remedy = remedy;
    }

    /** The status in the words of the exam site. */
    public String chinese() {
        return chinese;
    }

    /** Why the holder may not apply; empty where he may. */
    public String reason() {
        return reason;
    }

    /** What the holder can do, and the other way to the certificate; empty where he may apply. */
    public String remedy() {
        return remedy;
    }

    /** The status that a roster names by code or in Chinese. */
    public static Optional<CheckStatus> named(String text) {
        for (CheckStatus status : values()) {
            if (status.name().equals(text) || status.chinese.equals(text)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
