package certpost.carrier;

import static certpost.carrier.CarrierDoor.KEY;
import static certpost.carrier.CarrierDoor.NEW_KEY;
import static certpost.carrier.CarrierDoor.NOW;
import static certpost.carrier.CarrierDoor.signature;
import static certpost.carrier.CarrierDoor.signed;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {
    private static final String BODY = CarrierDoor.body(CarrierDoor.event(1, "702", "14 08:30"));
    private static final String FORGED = "whsec_Zm9yZ2VkZm9yZ2VkZm9yZ2VkZm9yZ2Vk";

    private final CarrierDoor door = new CarrierDoor();

    @Test
    void shouldTakeWhatEitherOfTwoLiveKeysHasSigned() {
        assertThat(door.taken(signed(KEY, "msg_1", NOW, BODY))).containsExactly(1, 0, 0);
        assertThat(door.taken(signed(NEW_KEY, "msg_2", NOW, BODY))).containsExactly(0, 1, 0);
        assertThat(door.taken(signed(KEY, "msg_3", NOW, BODY).header("webhook-signature",
                signature(FORGED, "msg_3", NOW, BODY) + " v1a,xyz v1,? " + signature(NEW_KEY, "msg_3", NOW, BODY))))
                .containsExactly(0, 1, 0);
    }

    @Test
    void shouldTakeABodyThatTheGatewayPassesOnAsBytes() {
        assertThat(door.taken(signed(BODY).bytes("application/json", BODY.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(1, 0, 0);
    }

    @Test
    void shouldRefuseWhatIsForgedOrOfAnotherKeyIdTimeOrBody() {
        refused(FORGED, "msg_1", "msg_1", 0, 0, BODY);
        refused(KEY, "msg_1", "msg_2", 0, 0, BODY);
        refused(KEY, "msg_1", "msg_1", 0, 1, BODY);
        refused(KEY, "msg_1", "msg_1", 0, 0, BODY.replace("702", "704"));
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -86_400})
    void shouldRefuseWhatWasSignedMoreThanFiveMinutesFromNow(long seconds) {
        door.refused(signed(KEY, "msg_1", NOW.plusSeconds(seconds), BODY), 401, "unauthorized");
    }

    @Test
    void shouldTakeWhatWasSignedWithinFiveMinutes() {
        for (long seconds : new long[]{-300, 300}) {
            assertThat(door.taken(signed(KEY, "msg_1", NOW.plus(Duration.ofSeconds(seconds)), BODY)))
                    .startsWith(seconds < 0 ? 1 : 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
    void shouldRefuseWhatLacksAHeader(String header) {
        door.refused(signed(BODY).header(header, ""), 401, "unauthorized");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1760414400.0", "-1", "+1760414400", " 1760414400", "99999999999999999999", "now"})
    void shouldRefuseATimestampThatIsNoWholeNumber(String timestamp) {
        door.refused(signed(BODY).header("webhook-timestamp", timestamp), 401, "unauthorized");
    }

    @Test
    void shouldAskForTheSignatureBeforeAnythingElse() {
        door.refused(signed("not JSON").header("webhook-signature", "v1,AAAA"), 401, "unauthorized");
    }

    @Test
    void shouldChangeNothingWhenARequestIsReplayed() {
        door.taken(signed(BODY));
        var after = door.certificate(1);

        assertThat(door.taken(signed(BODY))).containsExactly(0, 1, 0);

        assertThat(door.certificate(1)).isEqualTo(after);
    }

    private void refused(String key, String signedId, String id, long signedSecond, long second, String body) {
        door.refused(signed(key, id, NOW.plusSeconds(second), body).header("webhook-signature",
                signature(key, signedId, NOW.plusSeconds(signedSecond), BODY)), 401, "unauthorized");
    }
}
