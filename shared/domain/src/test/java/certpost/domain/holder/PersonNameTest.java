package certpost.domain.holder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import certpost.domain.Checked;
import certpost.domain.Mistake;
import certpost.domain.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource({"王小明, 王小明", "' 王　小明 ', 王 小明", "阿卜杜拉·买买提, 阿卜杜拉·买买提", "Mary  O'Neil-Smith, Mary O'Neil-Smith",
            "e\u0301lodie, \u00e9lodie", "𠮷田, 𠮷田", "\ue863, \ue863"})
    void shouldTakeNamesOfEveryKind(String typed, String stored) {
        assertThat(PersonName.of("recipient", typed).orThrow().value()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=王", "+王", "-王", "@王", "\t王", "王\n", "王\u202e小明", "王\u200b小明", "\ufeff王", "12345", "···",
            "王\ufffd", "\u3164"})
    void shouldRefuseWhatIsNoNameOnALabel(String typed) {
        assertThat(PersonName.of("recipient", typed).mistakes()).extracting(Mistake::field, Mistake::code)
                .containsExactly(tuple("recipient", "malformed"));
    }

    @Test
    void shouldTakeOneToSixtyCharacters() {
        assertThat(PersonName.of("recipient", "𠮷".repeat(60)).mistakes()).isEmpty();
        assertThat(PersonName.of("recipient", "𠮷".repeat(61)).mistakes()).extracting(Mistake::code)
                .containsExactly("too-long");
        assertThat(PersonName.of("recipient", "　").mistakes()).extracting(Mistake::code).containsExactly("missing");
        assertThat(PersonName.of("recipient", null).mistakes()).extracting(Mistake::code).containsExactly("missing");
    }

    @Test
    void shouldShowTheFirstCharacterOnly() {
        assertThat(new PersonName("王小明")).hasToString("王*");
        assertThat(new PersonName("𠮷田").masked()).isEqualTo("𠮷*");
    }

    @Test
    void shouldNotBeBuiltWrong() {
        for (var value : new String[]{"", " 王", "王  小", "=王", "1"}) {
            assertThatThrownBy(() -> new PersonName(value)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void shouldAnswerToAnyTextAndReadItsOwnWritingBack() {
        RandomCases.check(5_000, random -> {
            var typed = RandomCases.wild(random, "王小明·ab ", 8);

            if (PersonName.of("name", typed) instanceof Checked.Valid<PersonName>(var name)) {
                assertThat(PersonName.of("name", name.value()).orThrow()).isEqualTo(name);
                assertThat(name.masked()).hasSize(Character.charCount(name.value().codePointAt(0)) + 1);
            }
        });
    }
}
