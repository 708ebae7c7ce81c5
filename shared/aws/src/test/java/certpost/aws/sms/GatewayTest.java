package certpost.aws.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.notice.NoticeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a deployment says of its gateway. */
class GatewayTest {

    @Test
    void shouldTakeAnHttpsEndpoint() {
        assertThat(Gateway.endpoint("https://sms.example/v1/messages")).hasToString("https://sms.example/v1/messages");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://sms.example/", "https://user@sms.example/", "https://sms.example/?a=1",
            "https://sms.example/#a", "sms.example", "https:///v1", "https://sms.example/ x"})
    void shouldRefuseAnEndpointThatIsNotSafeOrNotSigned(String text) {
        assertThatThrownBy(() -> Gateway.endpoint(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void shouldKnowTheTemplateOfEveryKindOfNotice(NoticeKind kind) {
        assertThat(SomeTemplates.ofEveryKind().of(kind)).isEqualTo("T-" + kind);
    }

    @ParameterizedTest
    @EnumSource
    void shouldSayWhichKindHasNoTemplate(NoticeKind kind) {
        String without = SomeTemplates.setting().replaceFirst(kind + "=[^,]*,?", "").replaceFirst(",$", "");

        assertThatThrownBy(() -> TemplateIds.parse(without)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(kind.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "APPLIED", "APPLIED=", "applied=1", "APPLIED=1,APPLIED=2", "APPLIED=1,,SENT=2"})
    void shouldRefuseTemplatesThatAreNotPlain(String text) {
        assertThatThrownBy(() -> TemplateIds.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "fifteen-bytes-1", "  fifteen-bytes-1\n"})
    void shouldRefuseASigningKeyThatIsTooShort(String secret) {
        assertThatThrownBy(() -> SigningKey.of(secret)).isInstanceOf(IllegalArgumentException.class);
    }
}
