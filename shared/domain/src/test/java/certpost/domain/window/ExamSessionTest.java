package certpost.domain.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.Checked;
import certpost.domain.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExamSessionTest {
    private static final String LONGEST_CODE = "a".repeat(40);
    private static final String LONGEST_ID = "w".repeat(64);

    @Test
    void shouldComeBackFromItsText() {
        ExamSession session = new ExamSession("guangdong", "social-worker", 2025);

        assertThat(session).hasToString("guangdong.social-worker.2025");
        assertThat(ExamSession.parse("guangdong.social-worker.2025")).contains(session);
        assertThat(ExamSession.parse(LONGEST_CODE + ".a.1980")).contains(new ExamSession(LONGEST_CODE, "a", 1980));
    }

    /** Of each part, since they are compared one by one. */
    @Test
    void shouldEqualWhatHasTheSameParts() {
        ExamSession session = new ExamSession("guangdong", "social-worker", 2025);

        assertThat(session).isEqualTo(new ExamSession("guangdong", "social-worker", 2025))
                .hasSameHashCodeAs(new ExamSession("guangdong", "social-worker", 2025))
                .isNotEqualTo(new ExamSession("fujian", "social-worker", 2025))
                .isNotEqualTo(new ExamSession("guangdong", "accountant", 2025))
                .isNotEqualTo(new ExamSession("guangdong", "social-worker", 2024))
                .isNotEqualTo("guangdong.social-worker.2025");
        assertThat(new WindowSlot(Channel.DIRECT, "fujian")).isEqualTo(new WindowSlot(Channel.DIRECT, "fujian"))
                .hasSameHashCodeAs(new WindowSlot(Channel.DIRECT, "fujian"))
                .isNotEqualTo(new WindowSlot(Channel.AGENCY, "fujian"))
                .isNotEqualTo(new WindowSlot(Channel.DIRECT, "guangdong"))
                .isNotEqualTo("fujian");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a.b.2025.x", ".b.2025", "a..2025", "A.b.2025", "a.b-.2025", "-a.b.2025",
            "a.b.25", "a.b.１９９９", "a.b.02025", "a.b.1979", "a.b.2200", "a.b.+202", "a b.c.2025", "a.b.2025\n",
            "王.b.2025"})
    void shouldReadNothingElse(String text) {
        assertThat(ExamSession.parse(text)).isEmpty();
    }

    @Test
    void shouldReadWhateverTextAndGiveItBack() {
        RandomCases.check(2_000, random -> {
            String text = RandomCases.wild(random, "ab-.2025", 14);

            ExamSession.parse(text).ifPresent(session -> assertThat(session).hasToString(text));
        });
    }

    @Test
    void shouldNotBeBuiltWrong() {
        assertThatThrownBy(() -> new ExamSession("a" + LONGEST_CODE, "b", 2025))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ExamSession("a", "b.c", 2025)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ExamSession("a", "b", 2200)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a-", "-a", "A", "a.b", "a/b", "a b", "窗", "a\n"})
    void shouldSayThatAWindowsNameIsMalformed(String text) {
        assertThat(WindowId.of("windowId", text).mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.field()).isEqualTo("windowId");
            assertThat(mistake.code()).isEqualTo("malformed");
        });
        assertThatThrownBy(() -> new WindowId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldTakeAWindowsNameOfSixtyFourCharacters() {
        assertThat(WindowId.of("windowId", LONGEST_ID)).isEqualTo(Checked.valid(new WindowId(LONGEST_ID)));
        assertThat(WindowId.of("windowId", "g")).isEqualTo(Checked.valid(new WindowId("g")));
        assertThat(WindowId.of("windowId", LONGEST_ID + "w").mistakes()).isNotEmpty();
    }

    @Test
    void shouldBeOfTheFirstAndOfTheLastYear() {
        assertThat(ExamSession.isYear(1980)).isTrue();
        assertThat(ExamSession.isYear(2199)).isTrue();
        assertThat(ExamSession.isYear(1979)).isFalse();
        assertThat(ExamSession.isYear(2200)).isFalse();
    }
}
