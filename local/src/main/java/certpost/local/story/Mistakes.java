package certpost.local.story;

import java.util.List;

/** What people get wrong in an application, several things at a time. */
enum Mistakes {
    LOCKER,
    NOWHERE,
    NO_SUCH_CITY,
    EVERYTHING;

    private static final List<Mistakes> ALL = List.of(values());

    /** Everybody makes their own, and the next person others. */
    static Mistakes of(int who) {
        return ALL.get(who % ALL.size());
    }

    MailApplication in(MailApplication right) {
        return switch (this) {
            case LOCKER -> right.withMobile(right.mobile() + "0").withDetail("样本花园3号楼丰巢快递柜");
            case NOWHERE -> right.withRecipient(" ").withProvince("火星省");
            case NO_SUCH_CITY -> right.withMobile("12345678901").withCity("样本市");
            case EVERYTHING -> right.withRecipient("").withMobile("none").withCity("样本市").withDetail("小区门口菜鸟驿站");
        };
    }

    /** The last parts of the names of the fields that an answer must name. */
    List<String> fields() {
        return switch (this) {
            case LOCKER -> List.of("mobile", "detail");
            case NOWHERE -> List.of("recipient", "province");
            case NO_SUCH_CITY -> List.of("mobile", "city");
            case EVERYTHING -> List.of("recipient", "mobile", "city", "detail");
        };
    }
}
