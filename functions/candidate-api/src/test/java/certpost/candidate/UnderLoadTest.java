package certpost.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call.Reply;
import certpost.aws.http.Throttled;
import certpost.domain.certificate.CertificateStore;
import io.avaje.jsonb.Jsonb;
import org.junit.jupiter.api.Test;

class UnderLoadTest {
    @Test
    void shouldAskToComeAgainWhereTheTablesTakeNoMore() {
        var door = new Door();
        door.roster(1);
        var throttled = Throttled.all(CertificateStore.class, door.certificates);
        var api = new CandidateApi(door.ports(throttled), Jsonb.builder().build());

        Reply reply = door.applying(1).to(api);

        assertThat(reply.status()).as(reply.body()).isEqualTo(429);
        assertThat(reply.problem()).isEqualTo("too-many-requests");
        assertThat(reply.header("retry-after")).isEqualTo("5");
    }
}
