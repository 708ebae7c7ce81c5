package certpost.carrier;

import certpost.aws.badinput.BadInput;
import certpost.aws.badinput.BadRequest;
import certpost.aws.http.Call.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Most of it rightly signed, or nobody would look at the rest. */
@Tag("bad-input")
class BadInputTest {
    private static final int CASES = 400;

    private static final class Trial implements BadInput.Trial {
        private final CarrierDoor door = new CarrierDoor();
        private final CarrierEvents function = door.function();

        @Override
        public Reply answer(BadRequest request) {
            return request.onto(CarrierDoor.signed(new String(request.body().asByteArray(), StandardCharsets.UTF_8)))
                    .to(function);
        }

        @Override
        public Object stored() {
            return List.of(door.certificates.all(), door.events.all(), door.codes.count());
        }
    }

    @Test
    void shouldBeRefusedByAProblemAndWriteNothing() {
        BadInput.check("POST /v1/carrier/events", Map.of(), CASES, Trial::new);
    }
}
