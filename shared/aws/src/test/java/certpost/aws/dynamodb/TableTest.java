package certpost.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableTest {
    private final ConflictingClient client = new ConflictingClient();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<Attributes> keys = IntStream.range(0, 250)
            .mapToObj(number -> new Attributes().text("id", "thing-" + number))
            .toList();

    @Test
    void shouldReadKeysThatWereLeftUnread() {
        client.readAtOnce(40);

        assertThat(find()).hasSize(250).doesNotHaveDuplicates();
        assertThat(pauses).as("two pauses for each hundred, one for the fifty left").hasSize(5);
    }

    @Test
    void shouldReadAHundredAtOnceWithoutAPause() {
        assertThat(find()).hasSize(250);
        assertThat(pauses).isEmpty();
    }

    @Test
    void shouldGiveUpWhereNothingIsReadAgainAndAgain() {
        client.readAtOnce(0);

        assertThatThrownBy(this::find).isInstanceOf(TooBusy.class).hasMessageContaining("left unread");
        assertThat(pauses).hasSize(9);
    }

    @Test
    void shouldStopWaitingWhenInterrupted() {
        client.readAtOnce(0);

        assertThatThrownBy(() -> new Table(client, "things").findAll(keys, new Backoff(_ -> {
            throw new InterruptedException();
        }))).isInstanceOf(IllegalStateException.class).hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    private List<String> find() {
        return new Table(client, "things").findAll(keys, new Backoff(pauses::add))
                .stream()
                .map(item -> item.text("id"))
                .toList();
    }
}
