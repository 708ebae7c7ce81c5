package certpost.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.template.HttpApi;
import certpost.local.template.Route;
import certpost.local.template.Throttling;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThrottlesTest {
    private static final Route ONE = route("/one");
    private static final Route OTHER = route("/other");

    private Instant now = Instant.EPOCH;

    @Test
    void shouldLetABurstThroughAndThenSoManyASecond() {
        Throttles throttles = throttles(new Throttling(2, 5));

        assertThat(passing(throttles, ONE, 20)).isEqualTo(5);
        now = now.plusMillis(500);
        assertThat(passing(throttles, ONE, 20)).isEqualTo(1);
        now = now.plus(Duration.ofHours(1));
        assertThat(passing(throttles, ONE, 20)).as("no more than the burst").isEqualTo(5);
    }

    @Test
    void shouldCountEachRouteByItself() {
        Throttles throttles = throttles(new Throttling(1, 2));

        assertThat(passing(throttles, ONE, 9)).isEqualTo(2);
        assertThat(passing(throttles, OTHER, 9)).isEqualTo(2);
    }

    @Test
    void shouldLetEverythingThroughWhereNobodySaysOtherwise() {
        assertThat(passing(new Throttles(HttpApi.OPEN, () -> now), ONE, 100_000)).isEqualTo(100_000);
    }

    private Throttles throttles(Throttling usual) {
        return new Throttles(new HttpApi(Optional.empty(), Optional.of(usual), Map.of()), () -> now);
    }

    private static long passing(Throttles throttles, Route route, int requests) {
        return IntStream.range(0, requests).filter(_ -> throttles.pass(route)).count();
    }

    private static Route route(String path) {
        return new Route("GET", path, "Echo", Duration.ofSeconds(1), false, Set.of());
    }
}
