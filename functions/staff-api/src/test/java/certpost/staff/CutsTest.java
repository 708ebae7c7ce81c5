package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import org.junit.jupiter.api.Test;

class CutsTest {
    private static final Window WINDOW = SomeWindows.ofAgency("gz-2025", SomeCertificates.SESSION, "guangzhou");

    private final StaffDoor door = new StaffDoor(SomeWindows.direct(), WINDOW);

    @Test
    void shouldKeepTheWishForABatchAndNameIt() {
        Reply reply = door.answer(cutting("{\"count\": 500}"));

        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        assertThat(reply.text("batchId")).isEqualTo("gz-2025.0001");
        assertThat(door.queues.waiting()).containsExactly(WINDOW.id());
    }

    @Test
    void shouldTakeOneWishAtATime() {
        door.answer(cutting("{}"));

        Reply reply = door.answer(cutting("{}").id("request-2"));

        assertThat(reply.problem()).isEqualTo("conflict");
    }

    @Test
    void shouldCutNoBatchOfDirectMail() {
        door.refused(cutting("{}").path("windowId", SomeWindows.direct().id().value()), 409, "conflict");
        assertThat(door.queues.waiting()).isEmpty();
    }

    @Test
    void shouldRefuseABatchThatIsTooLargeAndAnotherAgencysQueue() {
        assertThat(door.refused(cutting("{\"count\": 2001}"), 422, "invalid").mistakes())
                .containsExactly("count out-of-range");
        door.refused(cutting("{}").claim("agency", "shenzhen"), 404, "not-found");
        assertThat(door.queues.waiting()).isEmpty();
    }

    private Call cutting(String body) {
        return door.call("POST /v1/windows/{windowId}/batches").path("windowId", "gz-2025").json(body);
    }
}
