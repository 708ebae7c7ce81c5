package certpost.domain.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierCodesTest {

    @Test
    void shouldLeaveAParcelInTransitAtACodeThatNobodyKnows() {
        assertThat(SomeEvents.CODES.status("999")).isEqualTo(ParcelStatus.IN_TRANSIT);
        assertThat(SomeEvents.CODES.isKnown("999")).isFalse();
        assertThat(SomeEvents.CODES.isKnown("203")).isTrue();
    }

    @Test
    void shouldTakeCodesThatADeploymentHasLearnedOf() {
        CarrierCodes codes = SomeEvents.CODES.with("708=RETURNING, 709=RETURNED");

        assertThat(codes.status("708")).isEqualTo(ParcelStatus.RETURNING);
        assertThat(codes.status("709")).isEqualTo(ParcelStatus.RETURNED);
        assertThat(codes.status("704")).isEqualTo(ParcelStatus.DELIVERED);
        assertThat(SomeEvents.CODES.with("")).isEqualTo(SomeEvents.CODES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"708", "708=BACK", "708=RETURNING,", "708 = RETURNING"})
    void shouldRefuseWhatIsNoCode(String more) {
        assertThatThrownBy(() -> SomeEvents.CODES.with(more)).isInstanceOf(IllegalArgumentException.class);
    }
}
