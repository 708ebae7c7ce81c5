package certpost.redrive;

import java.util.ArrayList;
import java.util.List;

/** Queues in memory; a letter that is taken is hidden until it is put back. */
final class BoxInMemory implements LetterBox {
    private final List<Taken> letters = new ArrayList<>();
    private final List<Taken> hidden = new ArrayList<>();
    boolean diesAtDelete;

    void with(String queue, String... bodies) {
        for (String body : bodies) {
            letters.add(new Taken("https://sqs/123456789012/" + queue, "receipt-" + letters.size(), body));
        }
    }

    /** All letters that somebody could take now. */
    List<String> waiting() {
        return letters.stream().filter(letter -> !hidden.contains(letter)).map(Taken::body).toList();
    }

    /** Time passes. */
    void hiddenAgain() {
        hidden.clear();
    }

    @Override
    public List<String> queues(String prefix) {
        return letters.stream()
                .map(Taken::queue)
                .filter(url -> url.substring(url.lastIndexOf('/') + 1).startsWith(prefix))
                .distinct()
                .toList();
    }

    @Override
    public List<Taken> take(String queue) {
        List<Taken> taken = letters.stream()
                .filter(letter -> letter.queue().equals(queue) && !hidden.contains(letter))
                .limit(2)
                .toList();
        hidden.addAll(taken);
        return taken;
    }

    @Override
    public void putBack(Taken letter) {
        hidden.remove(letter);
    }

    @Override
    public void delete(Taken letter) {
        if (diesAtDelete) {
            throw new IllegalStateException("died");
        }
        letters.remove(letter);
        hidden.remove(letter);
    }
}
