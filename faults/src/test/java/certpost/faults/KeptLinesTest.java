package certpost.faults;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.faults.books.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that takes an hour may be stopped, and goes on where it was. */
class KeptLinesTest {
    @TempDir
    Path target;

    private Path made;

    @BeforeEach
    void makeAPackage() throws IOException {
        made = Files.writeString(target.resolve("function.zip"), "one");
    }

    @Test
    void shouldKnowALineAgainAsItWas() {
        Line line = line("apply: 100 %, 申请", true);
        kept().keep(line);

        assertThat(kept().of(line.title())).contains(line);
        assertThat(kept().of("apply")).isEmpty();
    }

    @Test
    void shouldForgetEverythingOnceAPackageIsAnotherOne() throws IOException {
        kept().keep(line("apply", true));
        Files.writeString(made, "another");

        assertThat(kept().of("apply")).isEmpty();
    }

    @Test
    void shouldTryAgainWhatWasWrong() {
        kept().keep(line("apply", false));

        assertThat(kept().of("apply")).isEmpty();
    }

    private KeptLines kept() {
        return new KeptLines(target, List.of(made));
    }

    private static Line line(String title, boolean right) {
        return new Line(title, List.of("3 1U", ""), Map.of(Finding.Kind.UNCONFIRMED, 1L), 3, right,
                "2 × PutItem Notices");
    }
}
