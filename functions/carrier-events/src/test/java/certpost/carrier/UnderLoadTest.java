package certpost.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call.Reply;
import certpost.aws.http.Throttled;
import certpost.domain.parcel.CarrierEventStore;
import org.junit.jupiter.api.Test;

class UnderLoadTest {
    @Test
    void shouldAskToComeAgainWhereTheTablesTakeNoMore() {
        var door = new CarrierDoor();
        var throttled = Throttled.all(CarrierEventStore.class, door.events);

        Reply reply = CarrierDoor.signed(CarrierDoor.body(CarrierDoor.event(1, "702", "14 08:30")))
                .to(door.function(door.waybills, throttled, door.certificates, door.codes));

        assertThat(reply.status()).as(reply.body()).isEqualTo(429);
        assertThat(reply.problem()).isEqualTo("too-many-requests");
        assertThat(reply.header("retry-after")).isEqualTo("5");
    }
}
