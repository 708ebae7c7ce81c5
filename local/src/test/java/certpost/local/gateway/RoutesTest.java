package certpost.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.template.Route;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which route a request takes. */
class RoutesTest {
    private final Routes routes = routes("GET /v1/{kind}/{id}", "GET /v1/windows/{id}", "GET /v1/{kind}/open",
            "PUT /v1/windows/{id}", "GET /v1/windows", "GET /v1/windows/latest");

    @Test
    void shouldPreferNamesToParametersFromTheLeft() {
        assertThat(found("GET", "/v1/windows/latest")).contains("GET /v1/windows/latest");
        assertThat(found("GET", "/v1/windows/open")).contains("GET /v1/windows/{id}");
        assertThat(found("GET", "/v1/batches/open")).contains("GET /v1/{kind}/open");
        assertThat(found("GET", "/v1/batches/1")).contains("GET /v1/{kind}/{id}");
        assertThat(found("PUT", "/v1/windows/latest")).contains("PUT /v1/windows/{id}");
    }

    @Test
    void shouldFindNoneForOtherPathsAndMethods() {
        assertThat(found("GET", "/v1")).isEmpty();
        assertThat(found("GET", "/v1/windows/1/2")).isEmpty();
        assertThat(found("GET", "/v1/windows/")).isEmpty();
        assertThat(found("GET", "/v1/Windows")).isEmpty();
        assertThat(found("DELETE", "/v1/windows/1")).isEmpty();
        assertThat(found("GET", "/")).isEmpty();
    }

    @Test
    void shouldDecodeParametersOnceAndKeepAPlusAPlus() {
        assertThat(parameters("/v1/windows/a%2Fb")).isEqualTo(Map.of("id", "a/b"));
        assertThat(parameters("/v1/windows/%E7%8E%8B+1%20%2B")).isEqualTo(Map.of("id", "王+1 +"));
        assertThat(parameters("/v1/windows/%252F")).isEqualTo(Map.of("id", "%2F"));
        assertThat(parameters("/v1/windows/50%")).isEqualTo(Map.of("id", "50%"));
        assertThat(parameters("/v1/%77indows/x")).isEqualTo(Map.of("id", "x"));
    }

    private Optional<String> found(String method, String path) {
        return routes.find(method, path).map(match -> match.route().key());
    }

    private Map<String, String> parameters(String path) {
        return routes.find("GET", path).orElseThrow().pathParameters();
    }

    private static Routes routes(String... keys) {
        return new Routes(Stream.of(keys)
                .map(key -> List.of(key.split(" ", -1)))
                .map(key -> new Route(key.get(0), key.get(1), "Echo", Duration.ofSeconds(1), false, Set.of()))
                .toList());
    }
}
