package certpost.domain.window;

import java.util.Optional;
import java.util.function.Function;

/** An exam session, and its windows, each looked up when it is asked for. */
public final class SessionWindows {
    private final SessionRecord session;
    private final Function<WindowId, Optional<Window>> lookup;

    SessionWindows(SessionRecord session, Function<WindowId, Optional<Window>> lookup) {
        this.session = session;
        this.lookup = lookup;
    }

    public SessionRecord session() {
        return session;
    }

    /** The window in that place. */
    public Optional<Window> on(WindowSlot slot) {
        return Optional.ofNullable(session.windows().get(slot)).flatMap(lookup);
    }

    /** The window for direct mail. */
    public Optional<Window> direct() {
        return on(new WindowSlot(Channel.DIRECT, session.session().authority()));
    }

    /** The window of that agency's for its own mailing. */
    public Optional<Window> ofAgency(String agency) {
        return on(new WindowSlot(Channel.AGENCY, agency));
    }

    /** A window by its id. */
    public Optional<Window> find(WindowId id) {
        return lookup.apply(id);
    }
}
