package certpost.aws.dynamodb;

import certpost.domain.calendar.CountingPolicy;
import certpost.domain.window.Channel;
import certpost.domain.window.ExamSession;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A window's item, as staff change it; how its closing goes on is {@link ClosingItem}'s. */
final class WindowItem {
    static final Expression IS_ABSENT = Expression.of("attribute_not_exists(#windowId)");

    private WindowItem() {}

    static Attributes key(WindowId id) {
        return new Attributes().text("windowId", id.value());
    }

    static WindowId id(StoredItem item) {
        return new WindowId(item.text("windowId"));
    }

    /** It is as it was before that change, and closing has not begun. */
    static Expression isBefore(Window changed) {
        return new Expression("#version = :before AND #claimed = :no",
                new Attributes().number(":before", changed.version() - 1).flag(":no", false));
    }

    /** A window whose closing has not begun. */
    static Attributes of(Window window) {
        Window.Counting counting = window.counting();
        String notice = window.collectionNotice();
        Attributes item = key(window.id()).text("session", window.session().toString())
                .text("authority", window.authority())
                .text("channel", window.channel().name())
                .instant("opensAt", window.opensAt())
                .instant("closesAt", window.closesAt())
                .map("counting", counting == null ? null : of(counting))
                .text("countedBy", window.countedBy())
                .flag("claimed", false)
                .flag("closed", false)
                .number("version", window.version())
                .with(ClosingItem.dueAt(window.closesAt()));
        return notice == null ? item : item.text("collectionNotice", notice);
    }

    static Window read(StoredItem item) {
        return new Window(id(item), ExamSession.parse(item.text("session")).orElseThrow(), item.text("authority"),
                Channel.valueOf(item.text("channel")), item.instant("opensAt"), item.instant("closesAt"),
                counting(item.mapIfAny("counting").orElse(null)), item.text("countedBy"),
                item.textIfAny("collectionNotice").orElse(null), item.flag("claimed"), item.flag("closed"),
                item.number("version"));
    }

    private static Attributes of(Window.Counting counting) {
        return new Attributes().text("announcedOn", counting.announcedOn().toString())
                .number("workingDays", counting.workingDays())
                .text("policy", counting.policy().name());
    }

    private static Window.@Nullable Counting counting(@Nullable StoredItem item) {
        return item == null
                ? null
                : new Window.Counting(LocalDate.parse(item.text("announcedOn")),
                        Math.toIntExact(item.number("workingDays")), CountingPolicy.valueOf(item.text("policy")));
    }
}
