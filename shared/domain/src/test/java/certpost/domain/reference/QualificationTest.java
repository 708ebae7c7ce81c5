package certpost.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import certpost.domain.Mistake;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualificationTest {

    @Test
    void shouldNameEverythingThatIsWrongAtOnce() {
        assertThat(Qualification.mistakes("Social Worker", "", " ", List.of(), "x".repeat(501)))
                .extracting(Mistake::field, Mistake::code)
                .containsExactly(tuple("code", "malformed"), tuple("nameZh", "missing"), tuple("nameEn", "missing"),
                        tuple("source", "too-long"), tuple("levels", "out-of-range"));
    }

    @ParameterizedTest
    @CsvSource({"证, 20, true", "证, 21, false", "𠮷, 10, true", "𠮷, 11, false"})
    void shouldLeaveRoomForItsNameInAnSms(String character, int times, boolean fits) {
        assertThat(Qualification.mistakes("code", character.repeat(times), "x", List.of("x"), "x").isEmpty())
                .isEqualTo(fits);
    }

    @Test
    void shouldHaveOneToTenLevelsEachWithAName() {
        assertThat(mistakesOfLevels(Collections.nCopies(10, "中级"))).isEmpty();
        assertThat(mistakesOfLevels(Collections.nCopies(11, "中级"))).extracting(Mistake::field)
                .containsExactly("levels");
        assertThat(mistakesOfLevels(List.of("中级", "", "a\nb"))).extracting(Mistake::field)
                .containsExactly("levels[1]", "levels[2]");
    }

    @Test
    void shouldNotBeBuiltWrong() {
        assertThatThrownBy(() -> new Qualification("code", "证\u0000书", "x", List.of("x"), true,
                Qualification.Electronic.NO, "x", LocalDate.EPOCH)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nameZh");
    }

    private static List<Mistake> mistakesOfLevels(List<String> levels) {
        return Qualification.mistakes("code", "证书", "x", levels, "x");
    }
}
