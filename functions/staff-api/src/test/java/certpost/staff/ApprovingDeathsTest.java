package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.aws.http.Call;
import certpost.domain.DyingProcess;
import certpost.domain.DyingProcess.When;
import certpost.staff.TwoPeople.Weighty;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever approves again, after a process died at it anywhere, has all of it done, and nothing twice. */
class ApprovingDeathsTest {

    static Stream<Arguments> deaths() {
        return Stream.of(Weighty.values())
                .flatMap(act -> Stream.of(When.values()).map(when -> Arguments.of(act, when)));
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void shouldFinishByApprovingAgain(Weighty act, When when) {
        int calls = attempt(act, new TwoPeople(), new DyingProcess(Integer.MAX_VALUE, when));

        assertThat(calls).isGreaterThan(1);
        IntStream.rangeClosed(1, calls).forEach(last -> {
            var two = new TwoPeople();
            var process = new DyingProcess(last, when);
            assertThatThrownBy(() -> attempt(act, two, process)).isInstanceOf(DyingProcess.Died.class);
            String proposal = two.door.proposals.all().getFirst().id().value();

            two.ok(act.along(two.approval(proposal).claim("sub", "clerk-3")));

            assertThat(act.times(two)).as("died at call %s", last).isEqualTo(act.once());
            assertThat(two.ok(two.look(proposal)).text("state")).isEqualTo("DONE");
        });
    }

    private static int attempt(Weighty act, TwoPeople two, DyingProcess process) {
        Call approval = act.along(two.approval(two.proposed(act.call(two))));
        approval.to(two.door.function(process));
        return process.calls();
    }
}
