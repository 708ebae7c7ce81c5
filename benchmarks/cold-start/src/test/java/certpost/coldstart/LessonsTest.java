package certpost.coldstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LessonsTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern CODE = Pattern.compile("CodeUri: functions/([a-z-]+)/target/\\1\\.zip");

    @Test
    void shouldTrainEveryFunctionOfTheTemplate() throws IOException {
        assertThat(CODE.matcher(Files.readString(ROOT.resolve("template.yaml"))).results().map(code -> code.group(1)))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(Lessons.modules());
    }

    @Test
    void shouldHaveEveryFunctionInTheHouseAlsoThoseOnACondition() throws IOException {
        assertThat(Parameters.template(ROOT).functions())
                .extracting(function -> function.code().getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(
                        Lessons.modules().stream().map(module -> module + ".zip").toList());
    }
}
