package certpost.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RandomCasesTest {

    @Test
    void shouldNameTheSeedOfAFailure() {
        assertThatThrownBy(() -> RandomCases.check(3, _ -> assertThat(1).isEqualTo(2)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dcertpost.seed=");
    }

    @Test
    void shouldTryTheSameCasesAtEveryRunAndADifferentOneEachTime() {
        assertThat(fiveNumbers()).isEqualTo(fiveNumbers()).doesNotHaveDuplicates();
    }

    private static List<Long> fiveNumbers() {
        var numbers = new ArrayList<Long>();
        RandomCases.check(5, random -> numbers.add(random.nextLong()));
        return numbers;
    }
}
