package certpost.aws.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.avaje.jsonb.Jsonb;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTest {
    private final Jsonb jsonb = Jsonb.builder().build();
    private final HttpEvents events = new HttpEvents(jsonb);

    @ParameterizedTest
    @ValueSource(strings = {"application/x", "APPLICATION/X", "application/*", "text/csv;q=0.5, application/x;q=0.8",
            "*/*;q=0.1,application/x", "text/csv;q=0, */*", "text/html, application/x ; q=0.001",
            "application/x \t;  q=0.5  ", "application/*;q=0.2, application/x;q=0.9, text/csv;q=0.5"})
    void shouldPreferWhatIsAskedForMore(String header) {
        assertThat(prefersX(Call.of("GET /x").header("accept", header))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*/*", "text/csv", "text/*", "application/json", "application/x;q=0",
            "application/xy", "application/x, text/csv", "text/csv, application/x;q=0.9",
            "text/csv;q=0.8, application/x;q=0.8", ",,;q=1", "application/*;q=0.9, application/x;q=0.1, text/csv;q=0.5",
            "application"})
    void shouldNotPreferWhatIsNotAskedForMore(String header) {
        assertThat(prefersX(Call.of("GET /x").header("accept", header))).isFalse();
    }

    @Test
    void shouldPreferNothingWithoutTheHeader() {
        assertThat(prefersX(Call.of("GET /x"))).isFalse();
    }

    private boolean prefersX(Call call) {
        var prefers = new AtomicBoolean();
        call.to((in, out, _) -> {
            prefers.set(Accept.of(events.read(in)).prefers("application/x", "text/csv"));
            events.write(new Answers(jsonb).noContent(), out);
        });
        return prefers.get();
    }
}
