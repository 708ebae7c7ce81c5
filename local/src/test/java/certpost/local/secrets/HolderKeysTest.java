package certpost.local.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of a fresh stack, and of one that is kept. */
class HolderKeysTest {
    private final SecureRandom random = new SecureRandom();

    @Test
    void shouldBeNewForEachFreshStack() {
        assertThat(HolderKeys.random(random)).matches("1=[A-Za-z0-9+/]{43}=\n").isNotEqualTo(HolderKeys.random(random));
    }

    @Test
    void shouldStayWhereDataIsKept(@TempDir Path folder) throws IOException {
        String first = HolderKeys.keptIn(folder.resolve("data"), random);

        assertThat(HolderKeys.keptIn(folder.resolve("data"), random)).isEqualTo(first);
    }
}
