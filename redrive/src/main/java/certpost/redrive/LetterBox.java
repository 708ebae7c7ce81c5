package certpost.redrive;

import java.util.List;

/** The queues of dead letters. */
interface LetterBox {

    /**
     * A letter that was taken out, for some minutes.
     *
     * @param receipt by which it is put back, or taken away for good
     */
    record Taken(String queue, String receipt, String body) {}

    /** The queues whose names begin like that, by URL. */
    List<String> queues(String prefix);

    /** Some letters of a queue that nobody has taken; none where there are none. */
    List<Taken> take(String queue);

    /** Lets others see a letter again at once. */
    void putBack(Taken letter);

    /** Takes a letter away for good. */
    void delete(Taken letter);
}
