package certpost.scale;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Does many things, so many at a time. */
final class AtOnce {
    private AtOnce() {}

    /** Does all of them; the first that fails is what comes out. */
    static void all(int atOnce, Stream<Runnable> acts) {
        try (var threads = Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            var begun = new ArrayList<Future<?>>();
            acts.forEach(act -> begun.add(threads.submit(act)));
            for (Future<?> each : begun) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
