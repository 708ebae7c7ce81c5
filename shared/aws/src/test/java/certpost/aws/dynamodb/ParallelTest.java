package certpost.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
    void shouldFailAsTheFirstDidAndAskNoneOfThoseThatAreLeft() {
        var asked = new AtomicInteger();
        var failing = new CountDownLatch(1);
        List<Callable<Integer>> questions = IntStream.range(0, MANY).<Callable<Integer>>mapToObj(i -> () -> {
            if (i == 5) {
                failing.countDown();
                throw new UncheckedIOException(new IOException("the connection broke"));
            }
            failing.await();
            return asked.incrementAndGet();
        }).toList();

        assertThatThrownBy(() -> Parallel.all(questions)).isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the connection broke");
        assertThat(asked).hasValueLessThan(MANY - 1);
    }
}
