package certpost.local.story.roster;

/** The outcome of the eligibility check, by its code in answers and its name in an office's file. */
public enum CheckStatus {
    CLEARED("发放证书"), //
    NOT_CHECKED("未审核"), //
    MATERIAL_REQUESTED("需补充材料"), //
    REJECTED("审核不通过");

    private final String chinese;

    CheckStatus(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
