package certpost.reconciling;

import static certpost.domain.certificate.SomeCertificates.key;
import static certpost.reconciling.Office.NOTICES;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.certificate.Application;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateRetention;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.notice.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each night what is kept no longer is erased, and the books still balance. */
class ErasingTest {
    private static final Instant DELIVERED = Office.NIGHT.minus(Duration.ofDays(1));

    private final Office office = new Office();

    ErasingTest() {
        office.retention = new Retention(CertificateRetention.ofDays(30, 90, 365), NOTICES);
        office.keep(new Certificate(key(1), SomeCertificates.entered(1).reference(), SomeCertificates.entry(1),
                CertificateState.DELIVERED, SomeCertificates.sent(1).application(), SomeCertificates.sent(1).batch(),
                SomeCertificates.sent(1).parcel(), delivered(), 2, 9));
    }

    @Test
    void shouldEraseWhatIsKeptNoLongerAndStillBalance() {
        for (int days : List.of(30, 90, 365)) {
            office.clock.moveTo(DELIVERED.plus(Duration.ofDays(days)));

            assertThat(office.night()).containsEntry("closed", true).containsEntry("differences", 0L);

            assertThat(office.differences()).isEmpty();
            assertThat(office.log).contains("{\"retention\":\"erased\",\"certificates\":1}\n");
            office.log.clear();
        }
        assertThat(stored().roster().isErased()).isTrue();
        assertThat(stored().application()).isNull();
    }

    @Test
    void shouldEraseOnceAndNothingBeforeItsTime() {
        office.clock.moveTo(DELIVERED.plus(Duration.ofDays(30)).minus(Duration.ofMinutes(6)));
        office.night();
        assertThat(stored().version()).isEqualTo(9);

        office.clock.moveTo(DELIVERED.plus(Duration.ofDays(30)));
        office.night();
        office.clock.pass(Duration.ofDays(1));
        office.night();

        assertThat(stored().version()).isEqualTo(10);
        assertThat(stored().application()).extracting(Application::kept).isNull();
    }

    /** Whatever its age: the others of the house are on their way, or lie at the counter. */
    @Test
    void shouldLeaveAloneWhateverHasNotReachedItsHolder() {
        List<Certificate> others = office.certificates.all()
                .stream()
                .filter(each -> !each.key().equals(key(1)))
                .toList();
        office.clock.moveTo(DELIVERED.plus(Duration.ofDays(4000)));

        office.night();

        assertThat(office.certificates.all()).containsAll(others);
    }

    @Test
    void shouldNotMissNoticesThatAreKeptNoLonger() {
        office.clock.moveTo(DELIVERED.plus(Duration.ofDays(200)));
        List.copyOf(office.notices.all()).stream().map(Notice::key).forEach(office.notices::lose);

        assertThat(office.night()).containsEntry("closed", true).containsEntry("differences", 0L);

        assertThat(office.notices.all()).isEmpty();
    }

    private Certificate stored() {
        return office.certificates.find(key(1)).orElseThrow();
    }

    private static List<Fact> delivered() {
        return java.util.stream.Stream
                .concat(SomeCertificates.sent(1).timeline().stream(),
                        java.util.stream.Stream.of(new Fact("delivered", FactKind.DELIVERED, DELIVERED, "")))
                .toList();
    }
}
