package certpost.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import certpost.domain.Mistake;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualificationTest {

    @Test
    void shouldNameEverythingThatIsWrongAtOnce() {
        assertThat(Qualification.mistakes("Social Worker", "", " ", List.of(), "x".repeat(501)))
                .extracting(Mistake::field, Mistake::code)
                .containsExactly(tuple("code", "malformed"), tuple("nameZh", "missing"), tuple("nameEn", "missing"),
                        tuple("source", "too-long"), tuple("levels", "out-of-range"));
    }

    @ParameterizedTest
    @CsvSource({"证, 20, true", "证, 21, false", "𠮷, 10, true", "𠮷, 11, false", "𠮷, 20, false"})
    void shouldLeaveRoomForItsNameInAnSms(String character, int times, boolean fits) {
        assertThat(Qualification.mistakes("code", character.repeat(times), "x", List.of("x"), "x").isEmpty())
                .isEqualTo(fits);
    }

    @Test
    void shouldHaveOneToTenLevelsEachWithAName() {
        assertThat(mistakesOfLevels(levels(10))).isEmpty();
        assertThat(mistakesOfLevels(levels(11))).extracting(Mistake::field).containsExactly("levels");
        assertThat(mistakesOfLevels(List.of("中级", "", "a\nb"))).extracting(Mistake::field)
                .containsExactly("levels[1]", "levels[2]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"证\ud800书", "证\udc00", "证\u202e书", "证\u200b书", "证\ufffd", "\u2028", "证\u0000", "=1+1", "＠证",
            "-"})
    void shouldHoldNoTextWithMoreToItThanIsSeen(String text) {
        assertThat(Qualification.mistakes("code", text, text, List.of(text), text))
                .extracting(Mistake::field, Mistake::code)
                .containsOnly(tuple("nameZh", "malformed"), tuple("nameEn", "malformed"), tuple("source", "malformed"),
                        tuple("levels[0]", "malformed"));
    }

    @Test
    void shouldListNoLevelTwice() {
        assertThat(mistakesOfLevels(List.of("中级", "高级", "中级 "))).extracting(Mistake::field, Mistake::code)
                .containsExactly(tuple("levels[2]", "repeated"));
    }

    @Test
    void shouldSayOnceThatANameIsTooLong() {
        assertThat(Qualification.mistakes("code", "𠮷".repeat(21), "x", List.of("x"), "x")).hasSize(1);
    }

    @Test
    void shouldNotBeBuiltWrong() {
        assertThatThrownBy(() -> new Qualification("code", "证\u0000书", "x", List.of("x"), true,
                Qualification.Electronic.NO, "x", LocalDate.EPOCH)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nameZh");
    }

    private static List<String> levels(int count) {
        return IntStream.range(0, count).mapToObj(each -> each + "级").toList();
    }

    private static List<Mistake> mistakesOfLevels(List<String> levels) {
        return Qualification.mistakes("code", "证书", "x", levels, "x");
    }
}
