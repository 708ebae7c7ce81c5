package certpost.local.template;

/** The template says something that is wrong, or that this stack does not play. */
public final class BadTemplate extends RuntimeException {
    public BadTemplate(String message) {
        super(message);
    }
}
