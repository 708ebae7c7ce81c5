package certpost.local.story;

import certpost.local.client.UnexpectedAnswer;

/** Something without which the story cannot go on did not happen; the message says what was expected and what came. */
final class StoryStopped extends UnexpectedAnswer {
    private static final long serialVersionUID = 1L;

    StoryStopped(String message) {
        super(message);
    }
}
