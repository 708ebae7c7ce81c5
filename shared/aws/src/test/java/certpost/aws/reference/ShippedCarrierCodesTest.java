package certpost.aws.reference;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.parcel.CarrierCodes;
import certpost.domain.parcel.ParcelStatus;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedCarrierCodesTest {
    private final CarrierCodes codes = CarrierCodes.of(ShippedCarrierCodes.read(Jsonb.builder().build(), List.of()));

    @Test
    void shouldKnowTheCodesOfTheCarriersTraceInterface() {
        assertThat(codes.statuses()).hasSize(12)
                .containsEntry("203", ParcelStatus.IN_TRANSIT)
                .containsEntry("702", ParcelStatus.OUT_FOR_DELIVERY)
                .containsEntry("705", ParcelStatus.DELIVERY_FAILED)
                .containsEntry("704", ParcelStatus.DELIVERED);
    }

    @Test
    void shouldInventNoCodeOfAReturn() {
        assertThat(codes.statuses()).doesNotContainValue(ParcelStatus.RETURNING)
                .doesNotContainValue(ParcelStatus.RETURNED);
    }
}
