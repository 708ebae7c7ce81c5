package certpost.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    @Test
    void shouldChangeNothingUnlessItIsTold() {
        assertThat(of("--stack certpost")).isEqualTo(new Arguments("certpost-", false, false));
        assertThat(of("--queue SendNoticesMissed")).isEqualTo(new Arguments("SendNoticesMissed", false, false));
        assertThat(of("--stack certpost --go")).isEqualTo(new Arguments("certpost-", true, false));
        assertThat(of("--stack certpost --go --remove-forgotten")).isEqualTo(new Arguments("certpost-", true, true));
        assertThat(Arguments.of(List.of("--stack", ""))).isEqualTo(new Arguments("", false, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--go", "--stack", "--stack certpost go", "--stack certpost --remove-forgotten",
            "--stack certpost --go --go", "--everything x"})
    void shouldShowHowItIsCalledWhereItDoesNotUnderstand(String words) {
        assertThatThrownBy(() -> of(words)).isInstanceOf(Arguments.NotUnderstood.class).hasMessageContaining("usage:");
    }

    private static Arguments of(String words) {
        return Arguments.of(Arrays.asList(words.split(" ", -1)));
    }
}
