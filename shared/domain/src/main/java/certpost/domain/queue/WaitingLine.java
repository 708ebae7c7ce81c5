package certpost.domain.queue;

import certpost.domain.window.WindowId;

/** Shows who waits in the queue of an agency's own mailing. May lag behind. */
@FunctionalInterface
public interface WaitingLine {
    /** When the applications that are in no batch yet were registered, in milliseconds since 1970, in order. */
    long[] registrations(WindowId window);
}
