package certpost.carrier;

import static certpost.carrier.CarrierDoor.event;
import static certpost.carrier.CarrierDoor.withCode;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.certificate.SomeCertificates;
import certpost.domain.parcel.DeliveryCode;
import certpost.domain.parcel.DeliveryCodeStore.CodeKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeliveryCodesTest {
    private static final Instant MIDNIGHT = Instant.parse("2025-10-14T16:00:00Z");

    private final CarrierDoor door = new CarrierDoor();

    @Test
    void shouldKeepTheCodeForTheFactThatTellsOfTheDelivery() {
        door.taken(withCode("14 08:30", "863521"));

        assertThat(door.codes.find(latest(), MIDNIGHT.minusSeconds(1))).contains(new DeliveryCode("863521"));
        assertThat(door.codes.find(latest(), MIDNIGHT)).isEmpty();
    }

    @Test
    void shouldKeepTheCodeNowhereElse() {
        var reply = CarrierDoor.signed(CarrierDoor.body(withCode("14 08:30", "863521"))).to(door.function());

        assertThat(reply.body() + door.events.all() + door.certificate(1)).doesNotContain("863521");
    }

    @Test
    void shouldTakeAnEventWhoseCodeFitsIntoNoSmsWithoutIt() {
        assertThat(door.taken(withCode("14 08:30", "8635 2109 号"))).containsExactly(1, 0, 0);

        assertThat(door.codes.count()).isZero();
    }

    @Test
    void shouldKeepNoCodeOfADayThatIsOver() {
        door.taken(withCode("13 08:30", "863521"));

        assertThat(door.codes.count()).isZero();
    }

    @Test
    void shouldKeepNoCodeOnceSomethingElseHasHappened() {
        door.taken(withCode("14 08:30", "863521"), event(1, "705", "14 10:00"));

        assertThat(door.codes.count()).isZero();
    }

    @Test
    void shouldKeepNoCodeOfAWaybillThatNobodyHas() {
        door.taken(event(SomeCertificates.waybill(9).value(), "702", "14 08:30", "\"deliverCode\": \"863521\""));

        assertThat(door.codes.count()).isZero();
    }

    @Test
    void shouldNotKeepACodeAgainThatWasSpent() {
        door.taken(withCode("14 08:30", "863521"));
        door.codes.spend(latest(), MIDNIGHT);

        door.taken(withCode("14 08:30", "863521"), withCode("14 08:35", "863521"));

        assertThat(door.codes.count()).isZero();
    }

    @Test
    void shouldKeepTheNewCodeOfAnotherAttempt() {
        door.taken(withCode("14 08:30", "863521"));
        CodeKey first = latest();
        door.taken(event(1, "705", "14 10:00"), withCode("14 11:00", "419770"));

        assertThat(latest()).isNotEqualTo(first);
        assertThat(door.codes.find(latest(), CarrierDoor.NOW)).contains(new DeliveryCode("419770"));
    }

    private CodeKey latest() {
        return new CodeKey(SomeCertificates.key(1).certificate(), door.certificate(1).timeline().getLast().id());
    }
}
