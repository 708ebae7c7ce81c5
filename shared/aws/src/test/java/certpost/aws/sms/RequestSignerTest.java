package certpost.aws.sms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestSignerTest {
    private static final SigningKey KEY = SigningKey.of(" 0123456789abcdef\n");

    /** The digests were computed by another program: {@code openssl dgst -sha256}, with and without {@code -hmac}. */
    @Test
    void shouldSignMethodPathTimeNonceAndBody() {
        var signer = new RequestSigner("key-1", () -> KEY, () -> Instant.ofEpochSecond(1_758_160_800), () -> "n-1");

        assertThat(signer.headers("POST", "/v1/messages", "{}".getBytes(UTF_8)))
                .isEqualTo(Map.of("X-Sms-Key-Id", "key-1", "X-Sms-Timestamp", "1758160800", "X-Sms-Nonce", "n-1",
                        "X-Sms-Signature", "9233f288598cf3710682bb7c400fcd12d7a0bf444f36f9a84783cd5ba5faf5bf"));
    }

    @Test
    void shouldTakeAKeyOfSixteenBytesAndNoShorterOne() {
        assertThat(KEY.sign("x")).hasSize(64);
        assertThatThrownBy(() -> SigningKey.of("0123456789abcde\n")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("0123456789abcde");
    }

    @Test
    void shouldTakeAKeyOfJustSixteenBytes() {
        assertThat(SigningKey.of("0123456789abcdef").sign("x")).isEqualTo(KEY.sign("x"));
    }
}
