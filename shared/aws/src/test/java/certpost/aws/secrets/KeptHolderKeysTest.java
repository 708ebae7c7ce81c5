package certpost.aws.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.ClockAt;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeptHolderKeysTest {
    private static final String FIRST = "1=Y2VydHBvc3RjZXJ0cG9zdGNlcnRwb3N0Y2VydHBvc3Q=\n";
    private static final String SECOND = "2=c2Vjb25kLWNlcnRwb3N0LWNlcnRwb3N0LWNlcnRwb3M=\n";

    private final ClockAt clock = new ClockAt(Instant.parse("2025-09-22T02:00:00Z"));
    private final Safe safe = new Safe(FIRST);
    private final KeptHolderKeys keyring = new KeptHolderKeys(safe, "certpost/holder-keys", clock);

    @Test
    void shouldFindAKeyAtOnceThatASessionNamesAndNobodyHasRead() {
        assertThat(keyring.keys().versions()).containsExactly(1);
        safe.text = FIRST + SECOND;
        clock.pass(Duration.ofSeconds(5));

        assertThat(keyring.with(1).versions()).as("needs nothing new").containsExactly(1);
        assertThat(keyring.with(2).versions()).containsExactly(1, 2);
        assertThat(keyring.keys().versions()).containsExactly(1, 2);
    }
}
