package certpost.aws.dynamodb;

import certpost.domain.window.Channel;
import certpost.domain.window.ExamSession;
import certpost.domain.window.SessionRecord;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import certpost.domain.window.WindowSlot;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;

/** An exam session's item; it has an attribute for each place of a window, which holds the one window there. */
final class SessionItem {
    private static final String MARK = "Window_";

    private SessionItem() {}

    static Attributes key(ExamSession session) {
        return new Attributes().text("session", session.toString());
    }

    /** The session has no window in that place, or has that very one. */
    static Expression isFreeFor(Window window) {
        String place = attribute(window.slot());
        return new Expression("attribute_not_exists(#%1$s) OR #%1$s = :window".formatted(place),
                new Attributes().text(":window", window.id().value()));
    }

    static Expression withWindow(Window window, int newestHolderKey) {
        return new Expression(
                "SET #%s = :window, #holderKeyVersion = if_not_exists(#holderKeyVersion, :newest)"
                        .formatted(attribute(window.slot())),
                new Attributes().text(":window", window.id().value()).number(":newest", newestHolderKey));
    }

    static Optional<WindowId> window(StoredItem item, WindowSlot slot) {
        return item.textIfAny(attribute(slot)).map(WindowId::new);
    }

    static SessionRecord read(StoredItem item) {
        var windows = new LinkedHashMap<WindowSlot, WindowId>();
        for (String name : item.names()) {
            slot(name).ifPresent(slot -> windows.put(slot, new WindowId(item.text(name))));
        }
        return new SessionRecord(ExamSession.parse(item.text("session")).orElseThrow(),
                Math.toIntExact(item.number("holderKeyVersion")), windows);
    }

    /** Codes of agencies have hyphens, which names in expressions may not have, and no underscores. */
    private static String attribute(WindowSlot slot) {
        return slot.channel().name().toLowerCase(Locale.ROOT) + MARK + slot.authority().replace('-', '_');
    }

    private static Optional<WindowSlot> slot(String attribute) {
        int mark = attribute.indexOf(MARK);
        return mark < 0
                ? Optional.empty()
                : Optional.of(new WindowSlot(Channel.valueOf(attribute.substring(0, mark).toUpperCase(Locale.ROOT)),
                        attribute.substring(mark + MARK.length()).replace('_', '-')));
    }
}
