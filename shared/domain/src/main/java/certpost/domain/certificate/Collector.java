package certpost.domain.certificate;

/** Who fetches a certificate in person. */
public enum Collector {
    HOLDER("本人"),
    /** Somebody whom the holder has sent, where the agency allows it. */
    PROXY("代领人");

    private final String chinese;

    Collector(String chinese) {
        this.chinese = chinese;
    }

    /** As notices say it. */
    public String chinese() {
        return chinese;
    }
}
