package certpost.domain.window;

/** Where a window is in its life, as staff and holders see it. */
public enum WindowState {
    SCHEDULED,
    OPEN,
    CLOSING,
    CLOSED
}
