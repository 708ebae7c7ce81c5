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

    @Test
    void shouldChangeNothingAnyMoreOfWhatIsForgotten() {
        stored.add(notice);
        Notice claimed = notice.claimed(notice.dueAt());
        clock.moveTo(RETENTION.end(notice));

        assertThat(kept.replace(claimed)).isFalse();
        assertThat(stored.find(notice.key())).contains(notice);
    }

    @Test
    void shouldDoUntilThenWhatTheStoreDoes() {
        assertThat(kept.add(notice)).isTrue();
        assertThat(kept.ofCertificate(applied.key().certificate())).containsExactly(notice);
        assertThat(kept.due(notice.dueAt(), 10)).containsExactly(notice.key());
        Notice claimed = notice.claimed(notice.dueAt());

        assertThat(kept.replace(claimed)).isTrue();
        assertThat(kept.replace(claimed)).as("of another version").isFalse();
        assertThat(kept.replace(claimed.sent("m-1"))).isTrue();
        assertThat(kept.ofMessage("m-1")).contains(notice.key());
    }
}
