package certpost.domain.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.Checked;
import certpost.domain.Mistake;
import certpost.domain.RandomCases;
import certpost.domain.window.ExamSession;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    @Test
    void shouldHaveNoCharactersThatLookAlikeAndNoVowels() {
        assertThat(Reference.ALPHABET).hasSize(23)
                .doesNotContain("0", "O", "1", "I", "L", "Q", "Z", "S", "G", "B", "A", "E", "U");
    }

    @Test
    void shouldReadItselfBackHoweverTyped() {
        RandomCases.check(2_000, random -> {
            var reference = someReference(random);
            var typed = random.nextBoolean() ? reference.value() : reference.value().toLowerCase(Locale.ROOT);

            assertThat(reference.value()).hasSize(10).matches("[23456789CDFHJKMNPRTVWXY]+");
            assertThat(Reference.of("reference", RandomCases.sloppily(random, typed)).orThrow()).isEqualTo(reference);
        });
    }

    @Test
    void shouldCatchEverySingleWrongCharacter() {
        RandomCases.check(300, random -> {
            var value = someReference(random).value();
            for (int place = 0; place < value.length(); place++) {
                for (int other = 0; other < Reference.ALPHABET.length(); other++) {
                    char wrong = Reference.ALPHABET.charAt(other);
                    if (wrong != value.charAt(place)) {
                        assertCaught(value.substring(0, place) + wrong + value.substring(place + 1));
                    }
                }
            }
        });
    }

    @Test
    void shouldCatchEverySwapOfTwoCharactersNeighboursOrNot() {
        RandomCases.check(1_000, random -> {
            var value = someReference(random).value();
            for (int left = 0; left < value.length(); left++) {
                for (int right = left + 1; right < value.length(); right++) {
                    if (value.charAt(left) != value.charAt(right)) {
                        var swapped = new StringBuilder(value);
                        swapped.setCharAt(left, value.charAt(right));
                        swapped.setCharAt(right, value.charAt(left));
                        assertCaught(swapped.toString());
                    }
                }
            }
        });
    }

    private static void assertCaught(String typed) {
        assertThat(Reference.of("reference", typed).mistakes()).as(typed)
                .extracting(Mistake::code)
                .containsExactly("check-digit");
    }

    @Test
    void shouldBeTheSameAtEveryImportAndAnotherOneAtEveryAttempt() {
        var certificate = new CertificateId(new ExamSession("guangdong", "social-worker", 2025),
                "0123456789abcdef0123");

        assertThat(Reference.of(certificate, 0)).isEqualTo(Reference.of(certificate, 0))
                .isNotEqualTo(Reference.of(certificate, 1));
    }

    @Test
    void shouldHardlyEverBeTheSameForTwoCertificates() {
        var made = new ArrayList<Reference>();
        RandomCases.check(1_000, random -> made.add(someReference(random)));

        assertThat(Set.copyOf(made)).hasSizeGreaterThan(made.size() - 2);
    }

    private static Reference someReference(RandomGenerator random) {
        var hash = RandomCases.from(random, "0123456789abcdef", 20);
        return Reference.of(new CertificateId(new ExamSession("guangdong", "social-worker", 2025), hash), 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"222222222", "22222222222", "022222222O", "22222-2222", "22222 2222", "二二二二二二二二二二"})
    void shouldRefuseOtherShapes(String typed) {
        assertThat(Reference.of("reference", typed).mistakes()).extracting(Mistake::code).containsExactly("malformed");
    }

    @Test
    void shouldSayThatItIsMissing() {
        assertThat(Reference.of("reference", null).mistakes()).extracting(Mistake::code).containsExactly("missing");
        assertThat(Reference.of("reference", " ").mistakes()).extracting(Mistake::code).containsExactly("missing");
    }

    @Test
    void shouldPrintAsItIsWritten() {
        assertThat(Reference.of("reference", "2222222222").orThrow()).hasToString("2222222222");
    }

    @Test
    void shouldNotBeBuiltWrong() {
        for (var value : new String[]{"", "2222222223", "222222222", "cccccccccc"}) {
            assertThatThrownBy(() -> new Reference(value)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void shouldAnswerToAnyText() {
        RandomCases.check(3_000, random -> {
            var typed = RandomCases.wild(random, Reference.ALPHABET, 12);

            if (Reference.of("reference", typed) instanceof Checked.Valid<Reference>(var reference)) {
                assertThat(Reference.of("reference", reference.value()).orThrow()).isEqualTo(reference);
            }
        });
    }
}
