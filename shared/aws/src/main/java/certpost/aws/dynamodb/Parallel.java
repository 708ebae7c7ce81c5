package certpost.aws.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Asks DynamoDB several things at once, eight at the most of one list of questions. */
public final class Parallel {
    /** Enough to hide the way there and back, and few enough for one table's partition. */
    private static final int AT_ONCE = 8;

    private Parallel() {}

    /** All answers, in the order of the questions; each is asked, also where another one fails. */
    public static <T> List<T> all(List<? extends Callable<T>> questions) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var answers = new ArrayList<T>();
            for (Future<T> answer : threads.invokeAll(questions)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking DynamoDB", e);
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        }
    }

    /** The same, but once one has failed none is asked that was not asked before. */
    public static <T> List<T> allUnlessOneFails(List<? extends Callable<T>> questions) {
        var failure = new AtomicReference<@Nullable Throwable>();
        return all(questions.stream().map(question -> unless(failure, question)).toList());
    }

    /** Who would be asked after a failure fails by it. */
    private static <T> Callable<T> unless(AtomicReference<@Nullable Throwable> failure, Callable<T> question) {
        return () -> {
            Throwable before = failure.get();
            if (before != null) {
                throw thrown(before);
            }
            try {
                return question.call();
            } catch (Exception | Error e) {
                failure.compareAndSet(null, e);
                throw e;
            }
        };
    }

    private static RuntimeException thrown(@Nullable Throwable failure) {
        return switch (failure) {
            case Error error -> throw error;
            case RuntimeException exception -> exception;
            case null, default -> new IllegalStateException(failure);
        };
    }
}
