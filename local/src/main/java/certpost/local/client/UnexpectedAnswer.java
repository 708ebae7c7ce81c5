package certpost.local.client;

/** Something without which one cannot go on was not answered; the message says what was expected and what came. */
public class UnexpectedAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnexpectedAnswer(String message) {
        super(message);
    }
}
