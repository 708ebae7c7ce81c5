package certpost.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.Mistake;
import certpost.domain.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void shouldWriteWordsInOneWay() {
        assertThat(PlainText.words(" \u3000e\u0301\u00a0 \u2003b  ")).isEqualTo("\u00e9 b");
    }

    @Test
    void shouldFoldOnlyWidthAndAsciiCaseOfCodes() {
        assertThat(PlainText.code("\u3000１１ｘＸ ")).isEqualTo("11XX");
        assertThat(PlainText.code("\u00df\u0131\u017f\ufb01\u0663")).isEqualTo("\u00df\u0131\u017f\ufb01\u0663");
        assertThat(PlainText.halfWidth("ａＢ１")).isEqualTo("aB1");
        assertThat(PlainText.code("azAZ`{")).isEqualTo("AZAZ`{");
    }

    @Test
    void shouldFoldTheFirstAndTheLastFullWidthCharacterAndNoNeighbour() {
        assertThat(PlainText.halfWidth("\uff01\uff5e")).isEqualTo("!~");
        assertThat(PlainText.halfWidth("\uff00\uff5f")).isEqualTo("\uff00\uff5f");
    }

    @Test
    void shouldChangeNothingTheSecondTime() {
        RandomCases.check(3_000, random -> {
            var text = RandomCases.wild(random, " aé王ｅ\u0301", 20);

            assertThat(PlainText.words(PlainText.words(text))).isEqualTo(PlainText.words(text));
            assertThat(PlainText.code(PlainText.code(text))).isEqualTo(PlainText.code(text));
            assertThat(PlainText.halfWidth(PlainText.halfWidth(text))).isEqualTo(PlainText.halfWidth(text));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "a\n", "a\tb", "\u007fa", "a\u0085", "a\u200b", "a\u200d", "\ufeffa", "a\u202eb",
            "a\u2066b", "a\u2028", "a\u00adb", "a\u3164", "a\u115f", "a\u034f", "a\uffa0", "a\ud800", "a\udc00b",
            "a\ufffd", "a\udb40\udc41"})
    void shouldRefuseWhatCannotBeSeen(String text) {
        assertThat(PlainText.mistakes("field", text, 60)).extracting(Mistake::code).containsExactly("malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@sum", "\uff1d1", "\uff0b1", "\uff0d1", "\uff20a", " =1", "\u3000=1"})
    void shouldRefuseWhatASpreadsheetWouldCompute(String text) {
        assertThat(PlainText.mistakes("field", text, 60)).extracting(Mistake::code).containsExactly("malformed");
    }

    @ParameterizedTest
    @CsvSource({"王小明", "a=b", "1-2号", "𠀀𪚥", "\ue863", "O'Neil", "阿卜杜拉·买买提"})
    void shouldTakeWhatPeopleWrite(String text) {
        assertThat(PlainText.mistakes("field", text, 60)).isEmpty();
    }

    @Test
    void shouldPutLongRunsOfSpacesInOrderInOnePass() {
        String run = " ".repeat(1_000_000);

        assertThat(PlainText.halfWidth(run + "a" + run + "b\u3000" + run)).isEqualTo("a" + run + "b");
        assertThat(PlainText.words(run + "a" + run + "b\u3000" + run)).isEqualTo("a b");
        assertThat(PlainText.code(run)).isEmpty();
    }

    @Test
    void shouldMeasureInCharactersAfterTrimming() {
        assertThat(PlainText.mistakes("field", " " + "𠀀".repeat(5) + " ", 5)).isEmpty();
        assertThat(PlainText.mistakes("field", "𠀀".repeat(6), 5)).extracting(Mistake::code)
                .containsExactly("too-long");
        assertThat(PlainText.mistakes("field", "\u3000 ", 5)).extracting(Mistake::code).containsExactly("missing");
    }
}
