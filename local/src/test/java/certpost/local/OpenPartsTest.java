package certpost.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenPartsTest {
    private final List<String> happened = new ArrayList<>();
    private final OpenParts parts = new OpenParts(happened::add);

    @Test
    void shouldCloseFirstWhatWasOpenedLast() {
        parts.opened(() -> happened.add("first"));
        parts.opened(() -> happened.add("second"));

        parts.close();

        assertThat(happened).containsExactly("second", "first");
    }

    @Test
    void shouldCloseTheOthersWhereOneFailsAndSaySo() {
        parts.opened(() -> happened.add("first"));
        parts.opened(() -> {
            throw new IllegalStateException("of no interest");
        });

        parts.close();

        assertThat(happened).containsExactly("Stopping met java.lang.IllegalStateException", "first");
    }

    @Test
    void shouldCloseNothingTwice() {
        parts.opened(() -> happened.add("first"));

        parts.close();
        parts.close();

        assertThat(happened).containsExactly("first");
    }
}
