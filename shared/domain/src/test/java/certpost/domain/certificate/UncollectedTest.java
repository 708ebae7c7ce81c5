package certpost.domain.certificate;

import static certpost.domain.certificate.SomeCertificates.SESSION;
import static certpost.domain.window.SomeWindows.CLOSES;
import static certpost.domain.window.SomeWindows.OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.window.SomeWindows;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R3: since when a certificate waits at the counter. */
class UncollectedTest {

    @Test
    void shouldWaitSinceTheLastTimeThatItCame() {
        Certificate back = SomeCertificates.atAgency(1);
        Certificate anew = SomeCertificates.reissued(1);

        assertThat(Uncollected.since(back)).contains(back.timeline().getLast().at());
        assertThat(Uncollected.since(anew)).contains(anew.timeline().getLast().at());
        assertThat(Uncollected.since(SomeCertificates.entered(1))).as("with its whole session").isEmpty();
    }

    @Test
    void shouldWaitSinceDirectMailHasClosedOrElseSinceTheFirstWindowOpened() {
        var agency = SomeWindows.ofAgency("gz", SESSION, "guangzhou");
        var opensLater = SomeWindows.ofAgency("sz", SESSION, "shenzhen")
                .closingAt(CLOSES.plus(Duration.ofDays(9)), "longer");

        assertThat(Uncollected.since(List.of(agency, SomeWindows.direct()))).contains(CLOSES);
        assertThat(Uncollected.since(List.of(opensLater, agency))).contains(OPENS);
        assertThat(Uncollected.since(List.of())).isEmpty();
    }
}
