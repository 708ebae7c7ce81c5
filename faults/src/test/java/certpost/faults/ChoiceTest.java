package certpost.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    @Test
    void shouldTryEachOfAFewLikeCalls() {
        assertThat(tried("a", "b", "b", "a", "b", "b")).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void shouldTryFirstAndLastOfManyLikeCalls() {
        assertThat(tried("a", "b", "b", "b", "c", "b", "b")).containsExactly(1, 2, 5, 7, 8);
    }

    @Test
    void shouldTryEachCallThatComesUnexpected() {
        assertThat(new Choice(List.of()).next(0)).isOne();
        assertThat(new Choice(List.of("a")).next(7)).isEqualTo(8);
    }

    /** The calls that are tried, and the first after them. */
    private static List<Integer> tried(String... titles) {
        Choice choice = new Choice(List.of(titles));
        List<Integer> tried = new ArrayList<>();
        for (int at = choice.next(0); at <= titles.length + 1; at = choice.next(at)) {
            tried.add(at);
        }
        return tried;
    }
}
