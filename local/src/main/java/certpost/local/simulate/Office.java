package certpost.local.simulate;

/** Where the carrier's events happen: invented codes, and names in the form of real ones. */
enum Office {
    PRINTING_HOUSES("35000110", "福州市鼓楼区揽投部"),
    SORTING("51000001", "广州邮件处理中心"),
    HOLDERS("51000061", "广州市天河区体育西揽投部");

    private final String code;
    private final String chinese;

    Office(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    String code() {
        return code;
    }

    String chinese() {
        return chinese;
    }
}
