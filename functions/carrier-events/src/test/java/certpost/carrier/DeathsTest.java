package certpost.carrier;

import static certpost.carrier.CarrierDoor.event;
import static certpost.carrier.CarrierDoor.withCode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.DyingProcess;
import certpost.domain.DyingProcess.When;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.parcel.CarrierEventStore;
import certpost.domain.parcel.DeliveryCode;
import certpost.domain.parcel.DeliveryCodeStore;
import certpost.domain.parcel.DeliveryCodeStore.CodeKey;
import certpost.domain.parcel.WaybillStore;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The function dies at any of its calls; the carrier, who got no answer, sends the same again. */
class DeathsTest {
    private static final String BODY = CarrierDoor.body(event(1, "203", "13 18:00"), withCode("14 08:30", "863521"));

    @ParameterizedTest
    @EnumSource
    void shouldHealWhenTheCarrierSendsTheSameAgain(When when) {
        int calls = attempt(new CarrierDoor(), new DyingProcess(Integer.MAX_VALUE, when));
        assertThat(calls).isGreaterThan(5);
        IntStream.rangeClosed(1, calls).forEach(last -> {
            var door = new CarrierDoor();
            var process = new DyingProcess(last, when);
            assertThatThrownBy(() -> attempt(door, process)).isInstanceOf(DyingProcess.Died.class);

            CarrierDoor.signed(BODY).to(door.function());

            assertThat(door.events.all()).hasSize(2);
            assertThat(door.certificate(1).state()).isEqualTo(CertificateState.OUT_FOR_DELIVERY);
            assertThat(door.certificate(1).timeline()).hasSize(5);
            var key = new CodeKey(SomeCertificates.key(1).certificate(), door.certificate(1).timeline().getLast().id());
            assertThat(door.codes.find(key, CarrierDoor.NOW)).contains(new DeliveryCode("863521"));
        });
    }

    private static int attempt(CarrierDoor door, DyingProcess process) {
        CarrierDoor.signed(BODY)
                .to(door.function(process.with(WaybillStore.class, door.waybills),
                        process.with(CarrierEventStore.class, door.events),
                        process.with(CertificateStore.class, door.certificates),
                        process.with(DeliveryCodeStore.class, door.codes)));
        return process.calls();
    }
}
