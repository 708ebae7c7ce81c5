package certpost.domain.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryCodesInMemoryTest extends DeliveryCodeStoreContract {
    private final DeliveryCodesInMemory all = new DeliveryCodesInMemory();

    @Override
    protected DeliveryCodeStore codes() {
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12 34", "123456789", "密码1234"})
    void shouldTakeNoOtherTextForACode(String text) {
        assertThat(DeliveryCode.of("deliverCode", text).mistakes()).extracting(Mistake::code)
                .containsExactly("malformed");
    }

    @Test
    void shouldShowNoCode() {
        assertThat(new DeliveryCode("863521")).hasToString("****");
    }
}
