package certpost.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {
    private static final int MANY = 10_000;

    @Test
    void shouldGiveAllAnswersInTheOrderOfTheQuestions() {
        List<Callable<Integer>> questions = IntStream.range(0, MANY).<Callable<Integer>>mapToObj(i -> () -> i).toList();

        assertThat(Parallel.all(questions)).isEqualTo(IntStream.range(0, MANY).boxed().toList());
        assertThat(Parallel.all(List.<Callable<Integer>>of())).isEmpty();
    }

    @Test
    void shouldAskEightAtOnce() {
        var eight = new CyclicBarrier(8);

        assertThat(Parallel.all(IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(_ -> () -> eight.await(20, TimeUnit.SECONDS) >= 0)
                .toList())).hasSize(16).containsOnly(true);
    }

    @Test
    void shouldAskAllAlsoWhereOneFails() {
        var asked = new AtomicInteger();
        List<Callable<Integer>> questions = IntStream.range(0, MANY).<Callable<Integer>>mapToObj(i -> () -> {
            asked.incrementAndGet();
            return i == 5 ? broken() : i;
        }).toList();

        assertThatThrownBy(() -> Parallel.all(questions)).hasMessageContaining("the connection broke");
        assertThat(asked).hasValue(MANY);
    }

    @Test
    void shouldFailAsOneDidAndAskNoneOfThoseThatAreLeft() {
        var asked = new AtomicInteger();
        var failing = new CompletableFuture<Thread>();
        List<Callable<Integer>> questions = IntStream.range(0, MANY).<Callable<Integer>>mapToObj(i -> () -> {
            if (i == 5) {
                failing.complete(Thread.currentThread());
                return broken();
            }
            // Until the thread that failed finds nothing more to do.
            while (failing.join().getState() == Thread.State.RUNNABLE) {
                LockSupport.parkNanos(1_000);
            }
            return asked.incrementAndGet();
        }).toList();

        assertThatThrownBy(() -> Parallel.allUnlessOneFails(questions)).isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the connection broke");
        assertThat(asked).as("those that were asked at the same time").hasValueLessThan(8);
    }

    @Test
    void shouldPassAnErrorOnAsItIs() {
        Callable<Integer> full = () -> {
            throw new OutOfMemoryError("of a test");
        };

        assertThatThrownBy(() -> Parallel.all(List.of(full))).isInstanceOf(OutOfMemoryError.class);
        assertThatThrownBy(() -> Parallel.allUnlessOneFails(Collections.nCopies(MANY, full)))
                .isInstanceOf(OutOfMemoryError.class);
    }

    private static int broken() {
        throw new UncheckedIOException("the connection broke", new IOException());
    }
}
