package certpost.aws.dynamodb;

/** What was tried several times met others, or more work than the tables take, each time; later it may succeed. */
public final class TooBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooBusy(String message) {
        super(message);
    }
}
