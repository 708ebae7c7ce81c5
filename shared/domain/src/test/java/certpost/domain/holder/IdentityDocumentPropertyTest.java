package certpost.domain.holder;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.Checked;
import certpost.domain.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IdentityDocumentPropertyTest {

    @ParameterizedTest
    @CsvSource({"RESIDENT_ID, 44", "RESIDENT_ID, 65", "RESIDENCE_PERMIT, 81", "RESIDENCE_PERMIT, 83",
            "PERMANENT_RESIDENT, 9"})
    void shouldTakeEveryRightNumberHoweverTyped(DocumentType type, String area) {
        RandomCases.check(1_000, random -> {
            var number = ResidentNumbers.any(random, area);
            var typed = RandomCases.sloppily(random, number.replace('X', random.nextBoolean() ? 'x' : 'X'));

            assertThat(IdentityDocument.of(type.chinese(), typed).orThrow())
                    .isEqualTo(new IdentityDocument(type, number));
        });
    }

    @ParameterizedTest
    @CsvSource({"RESIDENT_ID, 44", "RESIDENCE_PERMIT, 82", "PERMANENT_RESIDENT, 9"})
    void shouldCatchAnySingleWrongCharacter(DocumentType type, String area) {
        RandomCases.check(200, random -> {
            var number = ResidentNumbers.any(random, area);
            for (int place = 0; place < number.length(); place++) {
                for (char wrong : "0123456789X".toCharArray()) {
                    if (wrong != number.charAt(place)) {
                        var typed = number.substring(0, place) + wrong + number.substring(place + 1);
                        assertThat(IdentityDocument.of(type.name(), typed).mistakes()).as(typed).isNotEmpty();
                    }
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"RESIDENT_ID, 44", "RESIDENCE_PERMIT, 82", "PERMANENT_RESIDENT, 9"})
    void shouldCatchAnySwapOfNeighbours(DocumentType type, String area) {
        RandomCases.check(500, random -> {
            var number = ResidentNumbers.any(random, area);
            for (int place = 0; place + 1 < number.length(); place++) {
                char left = number.charAt(place);
                char right = number.charAt(place + 1);
                if (left != right) {
                    var typed = number.substring(0, place) + right + left + number.substring(place + 2);
                    assertThat(IdentityDocument.of(type.name(), typed).mistakes()).as(typed).isNotEmpty();
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void shouldAnswerToAnyTextAndReadItsOwnWritingBack(DocumentType type) {
        RandomCases.check(2_000, random -> {
            var typed = RandomCases.wild(random, "0123456789HMXx０ ", 20);

            if (IdentityDocument.of(type.name(), typed) instanceof Checked.Valid<IdentityDocument>(var document)) {
                assertThat(IdentityDocument.of(type.name(), document.number()).orThrow()).isEqualTo(document);
                assertThat(document.toString()).doesNotContain(document.number());
                assertThat(document.number()).endsWith(document.lastFour()).matches("[A-Z0-9]+");
            }
        });
    }

    @Test
    void shouldKnowOneHolderByEveryIssueOfThePermit() {
        RandomCases.check(500, random -> {
            var person = (random.nextBoolean() ? "H" : "M") + RandomCases.from(random, "0123456789", 8);
            var issue = RandomCases.from(random, "0123456789", random.nextInt(3));

            assertThat(IdentityDocument.of("HK_MACAU_PERMIT", person + issue).orThrow().number()).isEqualTo(person);
        });
    }

    @Test
    void shouldNeverRepeatTheNumberInAMistake() {
        RandomCases.check(500, random -> {
            var typed = RandomCases.from(random, "0123456789", 17);

            assertThat(IdentityDocument.of("RESIDENT_ID", typed).mistakes().toString())
                    .doesNotContain(typed.substring(0, 6))
                    .doesNotContain(typed.substring(11));
        });
    }
}
