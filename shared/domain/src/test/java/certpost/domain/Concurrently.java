package certpost.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does the same in several threads, all of which begin together. */
public final class Concurrently {
    private Concurrently() {}

    /** What came of it in each thread, in the order of their numbers from 0. */
    public static <T> List<T> call(int threads, IntFunction<T> act) throws InterruptedException, ExecutionException {
        var begin = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                Callable<T> whenBegun = () -> {
                    begin.await();
                    return act.apply(number);
                };
                futures.add(pool.submit(whenBegun));
            }
            begin.countDown();
            List<T> outcomes = new ArrayList<>();
            for (Future<T> future : futures) {
                outcomes.add(future.get());
            }
            return outcomes;
        }
    }
}
