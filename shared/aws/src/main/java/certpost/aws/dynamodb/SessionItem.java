package certpost.aws.dynamodb;

import certpost.domain.window.Channel;
import certpost.domain.window.ExamSession;
import certpost.domain.window.SessionRecord;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Optional;

/** An exam session's item; it has an attribute for each channel, which holds the place of its one window. */
final class SessionItem {
    private SessionItem() {}

    static Attributes key(ExamSession session) {
        return new Attributes().text("session", session.toString());
    }

    /** The session has no window on that channel, or has that very one. */
    static Expression isFreeFor(Window window) {
        String channel = attribute(window.channel());
        return new Expression("attribute_not_exists(#%1$s) OR #%1$s = :window".formatted(channel),
                new Attributes().text(":window", window.id().value()));
    }

    static Expression withWindow(Window window, int newestHolderKey) {
        return new Expression(
                "SET #%s = :window, #holderKeyVersion = if_not_exists(#holderKeyVersion, :newest)"
                        .formatted(attribute(window.channel())),
                new Attributes().text(":window", window.id().value()).number(":newest", newestHolderKey));
    }

    static Optional<WindowId> window(StoredItem item, Channel channel) {
        return item.textIfAny(attribute(channel)).map(WindowId::new);
    }

    static SessionRecord read(StoredItem item) {
        var windows = new EnumMap<Channel, WindowId>(Channel.class);
        for (Channel channel : Channel.values()) {
            window(item, channel).ifPresent(id -> windows.put(channel, id));
        }
        return new SessionRecord(ExamSession.parse(item.text("session")).orElseThrow(),
                Math.toIntExact(item.number("holderKeyVersion")), windows);
    }

    private static String attribute(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT) + "Window";
    }
}
