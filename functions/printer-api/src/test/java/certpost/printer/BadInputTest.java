package certpost.printer;

import static certpost.printer.PrinterDoor.line;
import static certpost.printer.PrinterDoor.reference;

import certpost.aws.badinput.BadInput;
import certpost.aws.badinput.BadRequest;
import certpost.aws.http.Call.Reply;
import certpost.domain.batch.BatchState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("bad-input")
class BadInputTest {
    private static final int CASES = 100;
    private static final Map<String, List<String>> KNOWN = Map.of("batchId", List.of(PrinterDoor.FIRST.toString()),
            "table", List.of("reference,waybill\n%s\n%s\n".formatted(line(1, 71), line(2, 72)),
                    "reference,reason\n%s,收件人拒收\n%s,未妥投退回\n".formatted(reference(1), reference(3))));

    /** The first batch, received, with three certificates; the first is mailed. */
    private static final class Trial implements BadInput.Trial {
        private final PrinterDoor door = new PrinterDoor();

        Trial() {
            door.batch(BatchState.RECEIVED, 3);
            door.answer(door.upload(line(1, 71)));
        }

        @Override
        public Reply answer(BadRequest request) {
            return door.answer(request.onto(door.call(request.operation().route())));
        }

        @Override
        public Object stored() {
            return List.of(door.certificates.all(), door.waybills.all(), door.state());
        }
    }

    static List<String> routes() {
        return BadInput.routes(route -> route.contains(" /v1/batches"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void shouldBeRefusedByAProblemAndWriteNothing(String route) {
        BadInput.check(route, KNOWN, CASES, Trial::new);
    }
}
