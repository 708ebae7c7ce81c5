package certpost.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Queries and forms. */
class QueryStringTest {
    @Test
    void shouldDecodeNamesAndValuesInTheirOrder() {
        assertThat(QueryString.decoded("b=1&a=x%20y+z&b=%E7%8E%8B")).containsExactly(Map.entry("b", List.of("1", "王")),
                Map.entry("a", List.of("x y z")));
    }

    @Test
    void shouldTakeWhatIsIncompleteAsItIs() {
        assertThat(QueryString.decoded("")).isEmpty();
        assertThat(QueryString.decoded("&a&b=&=c&d=50%"))
                .isEqualTo(Map.of("a", List.of(""), "b", List.of(""), "", List.of("c"), "d", List.of("50%")));
        assertThat(QueryString.decoded("a=b=c")).isEqualTo(Map.of("a", List.of("b=c")));
    }
}
