package certpost.domain.window;

/**
 * A place in an exam session that one window can have.
 *
 * @param authority code of the agency that announces it: the session's own for direct mail, and for mailing by the
 *            agency any that serves its holders
 */
public record WindowSlot(Channel channel, String authority) {
    public WindowSlot {
        if (!ExamSession.CODE.matcher(authority).matches()) {
            throw new IllegalArgumentException("not an agency's code");
        }
    }
}
