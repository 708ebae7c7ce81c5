package certpost.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.answering.Arguments.Request;
import certpost.domain.audit.Actor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    private static final String REST = " --stack certpost --by clerk-1 --agency guangdong --reason asked --audit-days 3650";

    @Test
    void shouldKnowWhatIsAskedForAndChangeNothingUnlessTold() {
        assertThat(arguments("access" + REST)).isEqualTo(new Arguments(Request.ACCESS, "certpost-",
                "certpost/holder-keys", new Actor("clerk-1", "guangdong"), "asked", Duration.ofDays(3650)));
        assertThat(arguments("deletion" + REST).request()).isEqualTo(Request.TRIAL);
        assertThat(arguments("deletion --go" + REST).request()).isEqualTo(Request.DELETION);
        assertThat(arguments("access" + REST + " --holder-keys other").secret()).isEqualTo("other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "access", "correction" + REST, "access --go" + REST, "access" + REST + " --document 1",
            "access" + REST + " --by another", "access" + REST + " --holder-keys",
            "access --stack x --by a --agency b --audit-days 1",
            "access --stack x --by a --agency b --reason c --audit-days no"})
    void shouldExplainItselfWhereItDoesNotUnderstand(String call) {
        assertThatThrownBy(() -> arguments(call)).isInstanceOf(Arguments.NotUnderstood.class)
                .hasMessageStartingWith("usage: ");
    }

    private static Arguments arguments(String call) {
        return Arguments.of(List.of(call.split(" ", -1)));
    }
}
