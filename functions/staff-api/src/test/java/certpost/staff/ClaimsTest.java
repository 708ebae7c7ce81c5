package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.badinput.Requests;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bad-input")
class ClaimsTest {
    private static final int CASES = 1_000;

    @Test
    void shouldNameAnAgencyByItsExactCodeOrNobody() {
        Requests.check(CASES, random -> {
            var request = Requests.of(
                    Requests.withClaims(random, List.of(List.of("agency", "guangdong"), List.of("sub", "clerk-1"))));

            Clerk.of(request, "guangdong").ifPresent(clerk -> {
                assertThat(clerk.agency()).matches("[a-z0-9-]{1,40}").isEqualTo(request.claim("agency"));
                assertThat(clerk.provincial()).isEqualTo(request.claim("agency").equals("guangdong"));
            });
        });
    }
}
