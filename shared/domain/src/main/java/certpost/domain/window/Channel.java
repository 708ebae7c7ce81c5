package certpost.domain.window;

/** The way by which a certificate reaches its holder. */
public enum Channel {

    /** From the printing house to the holder. */
    DIRECT("证书直邮"),

    /** From the local exam agency to the holder. */
    AGENCY("考区邮寄"),

    /** Fetched in person. */
    COUNTER("现场领取");

    private final String chinese;

    Channel(String chinese) {
        this.chinese = chinese;
    }

    /** The channel's name in notices. */
    public String chinese() {
        return chinese;
    }
}
