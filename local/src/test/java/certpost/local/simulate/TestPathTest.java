package certpost.local.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestPathTest {
    @Test
    void shouldGiveEachPathANumberOfItsOwn() {
        assertThat(Arrays.stream(TestPath.values()).map(TestPath::number)).doesNotHaveDuplicates()
                .allMatch(number -> number > 0 && number < 100);
    }

    @Test
    void shouldTellEachThingWhenItIsNew() {
        assertThat(TestPath.FAILED_THEN_DELIVERED.tells()).containsExactly(Sms.OUT_FOR_DELIVERY, Sms.DELIVERY_FAILED,
                Sms.OUT_FOR_DELIVERY, Sms.DELIVERED);
        assertThat(TestPath.FAILED_THEN_DELIVERED.tells(3)).containsExactly(Sms.OUT_FOR_DELIVERY);
        assertThat(TestPath.DUPLICATES.tells()).containsExactly(Sms.OUT_FOR_DELIVERY, Sms.DELIVERED);
        assertThat(TestPath.CORRECTED.tells()).containsExactly(Sms.OUT_FOR_DELIVERY, Sms.DELIVERED);
    }

    @Test
    void shouldTellNothingThatALaterFactHasOvertakenOrThatIsOfNoUseAnyMore() {
        assertThat(TestPath.OUT_OF_ORDER.tells()).containsExactly(Sms.DELIVERED);
        assertThat(TestPath.ALL_AT_ONCE.tells()).containsExactly(Sms.DELIVERED);
        assertThat(TestPath.SILENT_AFTER_OUT.tells()).isEmpty();
        assertThat(TestPath.OUT_OF_ORDER.tellsTheCode()).isFalse();
        assertThat(TestPath.DELIVERED.tellsTheCode()).isTrue();
    }

    @Test
    void shouldCountAnAttemptOnceWhateverTimeItHas() {
        assertThat(TestPath.CORRECTED.attempts()).isEqualTo(1);
        assertThat(TestPath.CORRECTED.events()).isEqualTo(5);
        assertThat(TestPath.RETURNED.attempts()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void shouldStandInTheDocumentationWithNumberAndEnd(TestPath path) throws IOException {
        String row = Files.readAllLines(Path.of("../docs/simulators.md"))
                .stream()
                .filter(line -> line.startsWith("| `%02d` | `%s` |".formatted(path.number(), path)))
                .findFirst()
                .orElseThrow();

        String tells = path.tells().stream().map(sms -> "`" + sms + "`").collect(Collectors.joining(", "));
        assertThat(row).endsWith("| `%s` | %s |".formatted(path.ends(), tells.isEmpty() ? "none" : tells));
    }
}
