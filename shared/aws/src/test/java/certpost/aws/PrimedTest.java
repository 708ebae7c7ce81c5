package certpost.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.Map;
import org.crac.Core;
import org.junit.jupiter.api.Test;

class PrimedTest {
    private int primed;
    private final Primed function = () -> primed++;

    @Test
    void shouldGoThroughItsWorkOnceBeforeASnapshotAndNotAfterIt() throws Exception {
        function.beforeCheckpoint(Core.getGlobalContext());
        function.afterRestore(Core.getGlobalContext());

        assertThat(primed).isOne();
    }

    @Test
    void shouldLetAFunctionBeDeployedThatCannotBePrimed() {
        Primed failing = () -> {
            throw new IOException("the table cannot be reached");
        };

        assertThatCode(() -> failing.beforeCheckpoint(Core.getGlobalContext())).doesNotThrowAnyException();
    }

    @Test
    void shouldBePrimedOnlyWhereThereWillBeASnapshot() {
        assertThat(new Settings(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start")).startsFromSnapshot()).isTrue();
        assertThat(new Settings(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand")).startsFromSnapshot()).isFalse();
        assertThat(new Settings(Map.of()).startsFromSnapshot()).isFalse();
    }
}
