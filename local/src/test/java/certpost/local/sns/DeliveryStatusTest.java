package certpost.local.sns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryStatusTest {
    private static final Instant NOW = Instant.parse("2025-09-19T08:00:00Z");
    private static final String GROUP = "sns/us-east-1/000000000000/DirectPublishToPhoneNumber";

    private final List<String> written = new ArrayList<>();
    private final DeliveryStatus status = new DeliveryStatus((group, _, line) -> written.add(group + " " + line));

    @Test
    void shouldDeliverToEverybody() {
        status.accepted("m-1", "+8613800138000", NOW);

        assertThat(written).singleElement()
                .asString()
                .startsWith(
                        GROUP + " {\"notification\":{\"messageId\":\"m-1\",\"timestamp\":\"2025-09-19 08:00:00.000\"}")
                .endsWith("\"status\":\"SUCCESS\"}");
    }

    @Test
    void shouldFailAtTheNumbersThatPlayAFailure() {
        status.accepted("m-1", "+12015550104", NOW);
        status.accepted("m-2", "+12015550105", NOW);

        assertThat(written).allSatisfy(
                line -> assertThat(line).startsWith(GROUP + "/Failure {").endsWith("\"status\":\"FAILURE\"}"));
        assertThat(written.getFirst()).contains("Phone is currently unreachable/unavailable");
        assertThat(written.getLast()).contains("No quota left for account");
    }
}
