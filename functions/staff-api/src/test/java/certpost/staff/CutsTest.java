package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.queue.Cut;
import certpost.domain.reference.Agency;
import certpost.domain.reference.LatePolicy;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R15: batches come from the head of the queue; R16: as late as the agency's policy lets them. */
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

    @Test
    void shouldCutWhatIsApprovedByNowWhereTheAgencyHasNotSwitchedTheLatePolicyOn() {
        door.reference.put(new Agency("guangzhou", "人事考试机构", "广东省", Set.of("广州市"), "a test"));
        door.clock.moveTo(Instant.parse("2025-11-21T02:00:00Z"));

        Reply reply = door.answer(cutting("{}"));

        assertThat(reply.text("approvedBefore")).isEqualTo("2025-11-21T10:00:00+08:00")
                .isEqualTo(reply.text("wishedAt"));
        assertThat(kept().approvedBefore()).isEqualTo(door.clock.instant());
    }

    @ParameterizedTest
    @CsvSource({"2025-11-20T10:00:00+08:00, 2025-10-21T00:00:00+08:00",
            "2025-11-23T23:59:59+08:00, 2025-10-21T00:00:00+08:00",
            "2025-11-24T00:00:00+08:00, 2025-11-21T00:00:00+08:00",
            "2025-11-30T23:59:59+08:00, 2025-11-21T00:00:00+08:00",
            "2025-12-31T23:59:59+08:00, 2025-12-21T00:00:00+08:00",
            "2026-01-01T00:00:00+08:00, 2025-12-21T00:00:00+08:00",
            "2028-02-22T23:59:59+08:00, 2028-01-21T00:00:00+08:00",
            "2028-02-23T00:00:00+08:00, 2028-02-21T00:00:00+08:00"})
    void shouldKeepAClerkToTheLatePolicyThatTheAgencyHasSwitchedOn(String now, String approvedBefore) {
        door.reference.put(
                new Agency("guangzhou", "人事考试机构", "广东省", Set.of("广州市"), "a test", LatePolicy.MONTHLY_20, false, false));
        door.clock.moveTo(BeijingTime.instant("now", now).orThrow());

        Reply reply = door.answer(cutting("{}"));

        assertThat(reply.text("approvedBefore")).isEqualTo(approvedBefore);
        assertThat(BeijingTime.text(kept().approvedBefore())).isEqualTo(approvedBefore);
    }

    private Cut kept() {
        return door.queues.claim(WINDOW.id(), "one", door.clock.instant(), door.clock.instant()).orElseThrow().cut();
    }

    private Call cutting(String body) {
        return door.call("POST /v1/windows/{windowId}/batches").path("windowId", "gz-2025").json(body);
    }
}
