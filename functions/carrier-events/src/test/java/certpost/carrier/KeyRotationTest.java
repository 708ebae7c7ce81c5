package certpost.carrier;

import static certpost.carrier.CarrierDoor.KEY;
import static certpost.carrier.CarrierDoor.NEW_KEY;
import static certpost.carrier.CarrierDoor.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The carrier's key changes without a moment at which nothing is taken. */
class KeyRotationTest {
    private static final String BODY = CarrierDoor.body(CarrierDoor.event(1, "702", "14 08:30"));

    private final CarrierDoor door = new CarrierDoor();

    @Test
    void shouldTakeOldAndNewWhileBothAreLiveAndRefuseTheOldOnceItIsTakenAway() {
        door.secret = KEY;
        door.refused(CarrierDoor.signed(NEW_KEY, "msg_1", NOW, BODY), 401, "unauthorized");
        assertThat(door.taken(CarrierDoor.signed(KEY, "msg_2", NOW, BODY))).containsExactly(1, 0, 0);

        door.secret = KEY + "\n" + NEW_KEY;
        assertThat(door.taken(CarrierDoor.signed(KEY, "msg_3", NOW, BODY))).containsExactly(0, 1, 0);
        assertThat(door.taken(CarrierDoor.signed(NEW_KEY, "msg_4", NOW, BODY))).containsExactly(0, 1, 0);

        var later = new CarrierDoor();
        later.secret = NEW_KEY;
        later.refused(CarrierDoor.signed(KEY, "msg_5", NOW, BODY), 401, "unauthorized");
        assertThat(later.taken(CarrierDoor.signed(NEW_KEY, "msg_6", NOW, BODY))).containsExactly(1, 0, 0);
    }
}
