package certpost.local.story.roster;

/** The identity documents that a roster may name, by their code in tokens and their name in an office's file. */
public enum DocumentType {
    RESIDENT_ID("居民身份证"), //
    RESIDENCE_PERMIT("港澳台居民居住证"), //
    PERMANENT_RESIDENT("外国人永久居留身份证"), //
    HK_MACAU_PERMIT("港澳居民来往内地通行证"), //
    TAIWAN_PERMIT("台湾居民来往大陆通行证"), //
    PASSPORT("护照");

    private final String chinese;

    DocumentType(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
