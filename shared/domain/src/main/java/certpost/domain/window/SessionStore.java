package certpost.domain.window;

import java.util.Optional;

/** Finds exam sessions; they come into being with their first window. */
public interface SessionStore {
    /** The session as it is now, read consistently; empty where it never had a window. */
    Optional<SessionRecord> find(ExamSession session);
}
