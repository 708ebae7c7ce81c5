package certpost.staff;

import certpost.aws.badinput.BadInput;
import certpost.aws.badinput.BadRequest;
import certpost.aws.http.Call.Reply;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.WindowId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("bad-input")
class BadInputTest {
    private static final int CASES = 100;
    private static final Map<String, List<String>> KNOWN = Map.of("windowId",
            List.of(SomeCertificates.WINDOW.value(), "gz-social-worker-2025"), "reference",
            List.of(reference(1), reference(2), reference(3), reference(4), reference(5)), "code",
            List.of("social-worker", "guangzhou"), "year", List.of("2025", "2027"), "tariffId", List.of("direct-2024"),
            "table", List.of(RosterFile.english().rows(1, 3).text().replace("\r", ""),
                    new RosterFile(RosterFile.CHINESE).text()));

    /** Windows of the province and of a city, and certificates in some of their states. */
    private static final class Trial implements BadInput.Trial {
        private final StaffDoor door = new StaffDoor(SomeWindows.direct(),
                SomeWindows.ofAgency("gz-social-worker-2025", SomeCertificates.SESSION, "guangzhou"));
        private final StaffApi function = door.function();

        Trial() {
            door.clock.moveTo(SomeCertificates.APPLIED_AT.plusSeconds(60));
            door.certificates.keep(SomeCertificates.entered(1));
            door.certificates.keep(SomeCertificates.applied(2));
            door.certificates.keep(SomeCertificates.batched(3));
            door.certificates.keep(SomeCertificates.atAgency(4));
            door.certificates.keep(SomeCertificates.appliedToAgency(5, new WindowId("gz-social-worker-2025")));
        }

        @Override
        public Reply answer(BadRequest request) {
            return request.onto(door.call(request.operation().route())).to(function);
        }

        @Override
        public Object stored() {
            return List.of(door.windows.list(null, 500).items(), door.certificates.all(), door.notices.all(),
                    ReferenceKind.ALL.stream().map(kind -> List.copyOf(door.reference.all(kind))).toList());
        }
    }

    private static String reference(int number) {
        return SomeCertificates.entered(number).reference().value();
    }

    static List<String> routes() {
        return BadInput.routes(route -> !route.contains(" /v1/me/") && !route.contains(" /v1/batches")
                && !route.contains("/carrier/"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void shouldBeRefusedByAProblemAndWriteNothing(String route) {
        BadInput.check(route, KNOWN, CASES, Trial::new);
    }
}
