package certpost.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.Intercepted;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.parcel.CarrierEventStore;
import certpost.domain.parcel.DeliveryCodeStore;
import certpost.domain.parcel.WaybillStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done before a snapshot. */
class PrimingTest {
    private final CarrierDoor door = new CarrierDoor();
    private final List<String> calls = new ArrayList<>();

    @Test
    void shouldReadWhoseAParcelIsThatThereIsNotAndNeedNoKeyAndWriteNothing() throws IOException {
        door.secret = "no key, so that reading it would fail";

        door.function(noted(WaybillStore.class, door.waybills), noted(CarrierEventStore.class, door.events),
                noted(CertificateStore.class, door.certificates), noted(DeliveryCodeStore.class, door.codes)).prime();

        assertThat(calls).containsExactly("owner");
    }

    private <T> T noted(Class<T> port, T store) {
        return Intercepted.before(port, store, calls::add);
    }
}
