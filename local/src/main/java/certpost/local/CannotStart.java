package certpost.local;

/** A reason not to start, in one sentence for the person at the keyboard. */
public final class CannotStart extends RuntimeException {
    public CannotStart(String message) {
        super(message);
    }
}
