package certpost.domain.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import certpost.domain.Mistake;
import org.junit.jupiter.api.Test;

class CarrierCodeTest {

    @Test
    void shouldSayAllThatIsWrongWithACode() {
        assertThat(CarrierCode.mistakes("70 2", "")).extracting(Mistake::field, Mistake::code)
                .containsExactly(tuple("opCode", "malformed"), tuple("source", "missing"));
        assertThatThrownBy(() -> new CarrierCode("", ParcelStatus.DELIVERED, "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
