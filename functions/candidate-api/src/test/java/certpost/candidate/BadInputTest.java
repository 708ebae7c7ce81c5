package certpost.candidate;

import certpost.aws.badinput.BadInput;
import certpost.aws.badinput.BadRequest;
import certpost.aws.http.Call.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("bad-input")
class BadInputTest {
    private static final int CASES = 100;
    private static final Map<String, List<String>> KNOWN = Map.of(
            "certificateId", List.of(new Door().key(1).certificate().toString(),
                    new Door().key(2).certificate().toString(), new Door().key(3).certificate().toString()),
            "reminderId", List.of("social-worker", "economist"));

    /** Three holders' certificates; the first has applied, and wants to be reminded. */
    private static final class Trial implements BadInput.Trial {
        private final Door door = new Door();

        Trial() {
            door.roster(1);
            door.roster(2);
            door.roster(3);
            door.answer(door.applying(1));
            door.answer(door.by(1, "POST /v1/me/reminders")
                    .json("{\"qualification\": \"social-worker\", \"mobile\": \"13800138000\"}"));
        }

        @Override
        public Reply answer(BadRequest request) {
            return door.answer(request.onto(door.by(1, request.operation().route(), "-")));
        }

        @Override
        public Object stored() {
            return List.of(door.certificates.all(), door.notices.all(), door.reminders.all());
        }
    }

    static List<String> routes() {
        return BadInput.routes(route -> route.contains(" /v1/me/"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void shouldBeRefusedByAProblemAndWriteNothing(String route) {
        BadInput.check(route, KNOWN, CASES, Trial::new);
    }
}
