package certpost.coldstart;

import java.util.List;
import java.util.TreeSet;

/** A function that has no peer is started beside the floor alone, for what it is trained on. */
final class Drill implements Job {
    private final String module;
    private final Work work;

    private Drill(String module, Work work) {
        this.module = module;
        this.work = work;
    }

    /** The modules of such functions: the one of that name, or all where it is empty. */
    static List<String> modules(String only) {
        var without = new TreeSet<>(Lessons.modules());
        without.removeAll(Jobs.MODULES);
        return without.stream().filter(module -> only.isEmpty() || module.equals(only)).toList();
    }

    /** Prepares all its requests, in a house where nothing else has happened. */
    static Drill of(String module, House house, Events events, int rounds) throws InterruptedException {
        // Ours starts twice in each round.
        return new Drill(module, new Lessons(house, events, Training.REQUESTS + 2 * rounds).of(module));
    }

    @Override
    public String module() {
        return module;
    }

    @Override
    public String title() {
        return "what it is trained on";
    }

    @Override
    public Work ours() {
        return work;
    }

    /** None: each would have to be prepared, too. */
    @Override
    public int warm(int most) {
        return 0;
    }
}
