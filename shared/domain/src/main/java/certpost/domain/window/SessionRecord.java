package certpost.domain.window;

import java.util.Map;

/**
 * What is known of an exam session: its windows, and which key makes its holder ids.
 *
 * @param holderKeyVersion fixed when the session's first window is made, so that every import finds the same holders
 */
public record SessionRecord(ExamSession session, int holderKeyVersion, Map<WindowSlot, WindowId> windows) {
    public SessionRecord {
        windows = Map.copyOf(windows);
    }
}
