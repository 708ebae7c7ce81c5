package certpost.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryTest {
    @Test
    void shouldPlayAllOneOrNoneAsTheSettingSays() {
        assertThat(Story.askedFor("true"))
                .hasValueSatisfying(stories -> assertThat(stories).containsExactly(Story.DIRECT_MAIL, Story.GUANGZHOU));
        assertThat(Story.askedFor("false")).hasValueSatisfying(stories -> assertThat(stories).isEmpty());
        assertThat(Story.askedFor("direct-mail"))
                .hasValueSatisfying(stories -> assertThat(stories).containsExactly(Story.DIRECT_MAIL));
        assertThat(Story.askedFor("guangzhou"))
                .hasValueSatisfying(stories -> assertThat(stories).containsExactly(Story.GUANGZHOU));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "Guangzhou", "GUANGZHOU", "shenzhen"})
    void shouldNotGuessWhatAnotherSettingMeans(String setting) {
        assertThat(Story.askedFor(setting)).isEmpty();
    }

    @Test
    void shouldNameEverySettingThatItUnderstands() {
        assertThat(Story.choices().split(", ")).hasSize(4)
                .allSatisfy(setting -> assertThat(Story.askedFor(setting)).isPresent());
    }
}
