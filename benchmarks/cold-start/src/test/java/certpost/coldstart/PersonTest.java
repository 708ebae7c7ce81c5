package certpost.coldstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PersonTest {
    @Test
    void shouldInventNobodyTwice() {
        assertThat(IntStream.range(0, 30_000).mapToObj(Person::new).map(Person::document)).doesNotHaveDuplicates();
    }

    @Test
    void shouldEndADocumentByItsCheckDigit() {
        // The number in samples/roster-small.csv: 440000199306237928.
        assertThat(IntStream.range(840_000, 1_120_000).mapToObj(Person::new).map(Person::document))
                .contains("440000199306237928");
    }
}
