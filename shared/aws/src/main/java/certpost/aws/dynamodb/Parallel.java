package certpost.aws.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/** Asks DynamoDB several things at once, eight at the most. */
public final class Parallel {
    /** Enough to hide the way there and back, and few enough for one table's partition. */
    private static final int AT_ONCE = 8;

    private Parallel() {}

    /** All answers, in the order of the questions. Once one has failed, none is asked that was not asked before. */
    public static <T> List<T> all(List<? extends Callable<T>> questions) {
        var failure = new AtomicReference<Exception>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var answers = new ArrayList<T>();
            for (Future<T> answer : threads.invokeAll(questions.stream().map(each -> unless(failure, each)).toList())) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking DynamoDB", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** Who would be asked after a failure fails by it. */
    private static <T> Callable<T> unless(AtomicReference<Exception> failure, Callable<T> question) {
        return () -> {
            if (failure.get() != null) {
                throw failure.get();
            }
            try {
                return question.call();
            } catch (Exception e) {
                failure.compareAndSet(null, e);
                throw e;
            }
        };
    }
}
