package certpost.domain.window;

import org.jspecify.annotations.Nullable;

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

    /** Written out as {@link ExamSession#equals} is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WindowSlot that && channel == that.channel && authority.equals(that.authority);
    }

    @Override
    public int hashCode() {
        return 31 * channel.hashCode() + authority.hashCode();
    }
}
