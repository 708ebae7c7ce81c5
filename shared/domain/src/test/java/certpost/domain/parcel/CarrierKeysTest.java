package certpost.domain.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierKeysTest {
    /** The example of the Standard Webhooks' own libraries. */
    private static final String KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIMESTAMP = "1614265330";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SIGNATURE = Base64.getDecoder().decode("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    private static final String OTHER = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @Test
    void shouldKnowTheSignatureOfEitherKey() {
        for (String text : List.of(KEY, OTHER + "\n" + KEY, "# new\n" + KEY + "\n\n" + OTHER + "\n")) {
            assertThat(CarrierKeys.parse(text).haveSigned(ID, TIMESTAMP, BODY, List.of(new byte[3], SIGNATURE)))
                    .isTrue();
        }
    }

    @Test
    void shouldKnowNoOtherSignature() {
        CarrierKeys keys = CarrierKeys.parse(KEY);

        assertThat(CarrierKeys.parse(OTHER).haveSigned(ID, TIMESTAMP, BODY, List.of(SIGNATURE))).isFalse();
        assertThat(keys.haveSigned(ID, TIMESTAMP, BODY, List.of())).isFalse();
        assertThat(keys.haveSigned(ID + "1", TIMESTAMP, BODY, List.of(SIGNATURE))).isFalse();
        assertThat(keys.haveSigned(ID, "1614265331", BODY, List.of(SIGNATURE))).isFalse();
        assertThat(keys.haveSigned(ID, TIMESTAMP, new byte[0], List.of(SIGNATURE))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# none", "whsec_", "whsec_AAAA", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "whsec_MfKQ9r8G*"})
    void shouldRefuseOtherLinesWithoutRepeatingThem(String text) {
        assertThatThrownBy(() -> CarrierKeys.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("MfKQ")
                .hasMessageNotContaining("AAAA");
    }

    @Test
    void shouldNameTheLineThatIsWrong() {
        assertThatThrownBy(() -> CarrierKeys.parse("# two keys\n" + KEY + "\nwhsec_AAAA")).hasMessageContaining("3")
                .hasMessageNotContaining("AAAA");
    }
}
