package certpost.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.certificate.Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueriesTest {
    private final Door door = new Door();

    @Test
    void shouldRefuseParametersThatNoRouteHasAndChangeNothing() {
        door.roster(1);
        door.answer(door.applying(1));
        Certificate before = door.certificate(1);
        int writes = door.certificates.writes();

        for (Call call : List.of(door.by(1, "GET /v1/me/certificates"), door.looking(1), door.withdrawing(1),
                door.applying(1).json(Door.APPLICATION.replace("王小明", "王大明")))) {
            Reply reply = door.answer(call.query("dryRun", "true").query("q", ""));

            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.problem()).isEqualTo("invalid");
            assertThat(reply.mistakes()).containsExactlyInAnyOrder("dryRun unknown", "q unknown");
        }
        assertThat(door.certificates.writes()).isEqualTo(writes);
        assertThat(door.certificate(1)).isEqualTo(before);
    }
}
