package certpost.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.ClockAt;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.SomeCertificates;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whoever reads finds no notice whose time is up, though DynamoDB has not deleted it yet. */
class KeptNoticesTest {
    private static final NoticeRetention RETENTION = new NoticeRetention(Duration.ofDays(60));

    private final Certificate applied = SomeCertificates.applied(1);
    private final Notice notice = Notice.of(applied, applied.timeline().getFirst()).getFirst();
    private final NoticesInMemory stored = new NoticesInMemory();
    private final ClockAt clock = new ClockAt(notice.notAfter().plus(RETENTION.kept()).minusNanos(1));
    private final KeptNotices kept = new KeptNotices(stored, RETENTION, clock);

    @Test
    void shouldFindANoticeUntilItsTimeIsUpCountedFromWhenTellingWasOfNoUseAnyMore() {
        stored.add(notice);
        assertThat(kept.find(notice.key())).contains(notice);

        clock.moveTo(RETENTION.end(notice));

        assertThat(kept.find(notice.key())).isEmpty();
        assertThat(kept.ofCertificate(applied.key().certificate())).isEmpty();
    }

    @Test
    void shouldNotTellAnewOfWhatIsForgotten() {
        clock.moveTo(RETENTION.end(notice));

        assertThat(kept.add(notice)).isFalse();
        assertThat(stored.all()).isEmpty();
    }
}
