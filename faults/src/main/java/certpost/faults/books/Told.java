package certpost.faults.books;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which facts are told by SMS, and by which words an SMS of that fact is known. */
final class Told {
    private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("APPLIED", "已收到您的"),
            Map.entry("ADDRESS_CHANGED", "收件人或地址于"), Map.entry("MOBILE_CHANGED", "已改留其他手机号"),
            Map.entry("OTHER_NUMBER", "留的是其他手机号"), Map.entry("WITHDRAWN", "已撤回"), Map.entry("REJECTED", "因核查状态变更"),
            Map.entry("REFUSED", "未通过审核"), Map.entry("SENT", "已由EMS寄出"), Map.entry("OUT_FOR_DELIVERY", "派送中"),
            Map.entry("DELIVERY_FAILED", "请保持手机畅通"), Map.entry("RETURNED", "已退回，将转交"), Map.entry("AT_AGENCY", "已转交报名地"),
            Map.entry("DELIVERED", "若有疑问请登录网站查询"), Map.entry("UNCOLLECTED", "尚未领取"), Map.entry("COLLECTED", "领取，若有疑问"),
            Map.entry("REISSUED", "已补发"), Map.entry("WINDOW_OPEN", "可申请直邮"), Map.entry("WINDOW_EXTENDED", "截止时间改为"),
            Map.entry("CONFIRMATION_CODE", "用于预约"), Map.entry("REGISTRATION_OPEN", "您预约提醒的"));
    /** A corrected number is told in the words of the application. */
    private static final Map<String, String> KINDS = Map.of("MOBILE_CHANGED", "APPLIED", "REMINDED", "UNCOLLECTED");
    /** What a later act of the same kind makes untrue, since that is told too; who it was taken from is told whatever comes. */
    private static final Set<String> ACTS = Set.of("APPLIED", "ADDRESS_CHANGED", "MOBILE_CHANGED", "WITHDRAWN");

    private static final Set<String> OF_REMINDERS = Set.of("CONFIRMATION_CODE", "REGISTRATION_OPEN");

    private Told() {}

    /** Whether a notice of that kind is about a reminder, and so about no certificate. */
    static boolean isOfReminder(String kind) {
        return OF_REMINDERS.contains(kind);
    }

    /** The kind of notice that a fact needs; empty for none. */
    static Optional<String> kindOf(String fact) {
        return Optional.of(KINDS.getOrDefault(fact, fact)).filter(WORDS::containsKey);
    }

    /** The kind of notice that those words are. */
    static Optional<String> kindIn(String words) {
        return WORDS.entrySet()
                .stream()
                .filter(kind -> words.contains(kind.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether a fact that was not told yet need not be told once that later one has happened. */
    static boolean overtakes(String later, String fact) {
        return switch (fact) {
            case "WITHDRAWN" -> false;
            case "APPLIED", "MOBILE_CHANGED" -> ACTS.contains(later) && !later.equals("ADDRESS_CHANGED");
            case "ADDRESS_CHANGED" -> ACTS.contains(later);
            default -> kindOf(later).isPresent();
        };
    }
}
