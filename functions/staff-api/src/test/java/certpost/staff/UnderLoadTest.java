package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call.Reply;
import certpost.aws.http.Throttled;
import certpost.domain.window.WindowStore;
import org.junit.jupiter.api.Test;

class UnderLoadTest {
    @Test
    void shouldAskToComeAgainWhereTheTablesTakeNoMore() {
        var door = new StaffDoor();
        door.over(Throttled.all(WindowStore.class, door.windows));

        Reply reply = door.answer(door.call("GET /v1/windows"));

        assertThat(reply.status()).as(reply.body()).isEqualTo(429);
        assertThat(reply.problem()).isEqualTo("too-many-requests");
        assertThat(reply.header("retry-after")).isEqualTo("5");
    }
}
