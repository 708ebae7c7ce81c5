package certpost.domain.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    @Test
    void shouldAllowAnythingWithoutAHeader() {
        assertThat(IfMatch.of(null).allows(null)).isTrue();
        assertThat(IfMatch.of(null).allows(3L)).isTrue();
    }

    @Test
    void shouldAllowAnyApplicationButNotNoneForAnAsterisk() {
        assertThat(IfMatch.of(" * ").allows(null)).isFalse();
        assertThat(IfMatch.of("*").allows(3L)).isTrue();
    }

    @Test
    void shouldAllowOnlyTheRevisionThatTheClientSaw() {
        IfMatch seen = IfMatch.of(IfMatch.etag(300));

        assertThat(seen.allows(300L)).isTrue();
        assertThat(seen.allows(301L)).isFalse();
        assertThat(seen.allows(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"4\", \"3\"", "\"3\",\"4\"", "\"x\" ,\"3\" , W/\"4\"", ",\"3\",", "\"3\", \"3\""})
    void shouldAllowWhicheverOfSeveralRevisionsTheClientSaw(String header) {
        assertThat(IfMatch.of(header).allows(3L)).isTrue();
        assertThat(IfMatch.of(header).allows(5L)).isFalse();
        assertThat(IfMatch.of(header).allows(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "\"\"", "W/\"3\"", "\"4\", *", "3,3", "W/\"3\",\"4\"", ", ,", "\"-3\"", "\"x\"",
            "\"3", "\"1234567890123456\"", "\"９\"", "**"})
    void shouldAllowNothingForAHeaderThatIsNotOurs(String header) {
        assertThat(IfMatch.of(header).allows(3L)).isFalse();
        assertThat(IfMatch.of(header).allows(null)).isFalse();
    }
}
