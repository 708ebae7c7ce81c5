package certpost.verifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.audit.AuditHead;
import certpost.domain.audit.SomeActs;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    private static final String SUBJECT = SomeActs.WINDOW.toString();
    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void shouldNameStackSubjectAndHead() {
        assertThat(Arguments.of(List.of("--stack", "certpost", "--subject", SUBJECT)))
                .isEqualTo(new Arguments("certpost-", SomeActs.WINDOW, Optional.empty()));
        assertThat(Arguments.of(List.of("--stack", "", "--subject", SUBJECT, "--head", "7:" + HASH)))
                .isEqualTo(new Arguments("", SomeActs.WINDOW, Optional.of(new AuditHead(SUBJECT, 7, HASH, ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--stack", "--stack x", "--stack x --subject", "--stack x --subject y",
            "--subject window/a --stack x", "--stack x --subject window/a --head",
            "--stack x --subject window/a --head 7", "--stack x --subject window/a --head 0:00",
            "--stack x --subject window/a --else 1"})
    void shouldExplainItselfWhereItDoesNotUnderstand(String call) {
        List<String> words = List.of(call.split(" ", -1));

        assertThatThrownBy(() -> Arguments.of(words)).isInstanceOf(Arguments.NotUnderstood.class)
                .hasMessageStartingWith("usage: ");
    }
}
