package certpost.local.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys of a fresh stack, and of one that is kept. */
class KeysTest {
    private final SecureRandom random = new SecureRandom();

    @Test
    void shouldBeInTheFormOfTheirSecrets() {
        assertThat(Keys.OF_HOLDERS.random(random)).matches("1=[A-Za-z0-9+/]{43}=\n");
        assertThat(Keys.OF_CARRIER.random(random)).matches("whsec_[A-Za-z0-9+/]{43}=\n");
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeNewForEachFreshStack(Keys keys) {
        String another = keys.random(random);

        assertThat(keys.random(random)).isNotEqualTo(another);
    }

    @ParameterizedTest
    @EnumSource
    void shouldStayWhereDataIsKept(Keys keys, @TempDir Path folder) throws IOException {
        String first = keys.keptIn(folder.resolve("data"), random);

        assertThat(keys.keptIn(folder.resolve("data"), random)).isEqualTo(first);
    }
}
