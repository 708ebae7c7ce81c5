package certpost.domain.reminder;

import static certpost.domain.certificate.SomeCertificates.key;
import static certpost.domain.window.SomeWindows.CLOSES;
import static certpost.domain.window.SomeWindows.OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.certificate.SomeCertificates;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeKind;
import certpost.domain.notice.NoticeStatus;
import certpost.domain.notice.Receipt;
import certpost.domain.notice.Occasion;
import certpost.domain.notice.WindowFact;
import certpost.domain.window.Channel;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToldTest {
    private static final Instant LATER = CLOSES.plus(Duration.ofDays(7));
    private static final Window FIRST = SomeWindows.direct();
    private static final Window SECOND = FIRST.closingAt(LATER, "longer");
    private static final Window BACK = SECOND.closingAt(CLOSES, "after all");
    private static final Turn OPENED = new Turn(Occasion.OPENED, OPENS, OPENS.plus(Duration.ofDays(5)));
    private static final Turn LAST_DAY = new Turn(Occasion.LAST_DAY, OPENED.until(), CLOSES);

    private final List<Notice> notices = new ArrayList<>();

    @Test
    void shouldTellEachOccasionOnceWhateverBecameOfIt() {
        assertThat(next(FIRST, OPENED)).contains(WindowFact.of(Occasion.OPENED, FIRST));
        add(Occasion.OPENED, FIRST, OPENS, NoticeStatus.EXPIRED);

        assertThat(next(FIRST, OPENED)).isEmpty();
        assertThat(next(FIRST, LAST_DAY)).contains(WindowFact.of(Occasion.LAST_DAY, FIRST));
    }

    @ParameterizedTest
    @EnumSource(names = {"SENDING", "SENT", "DELIVERED", "UNCONFIRMED"})
    void shouldTellWhoMayKnowAnotherEndThatItWasMoved(NoticeStatus status) {
        add(Occasion.OPENED, FIRST, OPENS, status);

        assertThat(next(SECOND, OPENED)).contains(WindowFact.of(Occasion.MOVED, SECOND));
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "EXPIRED", "DROPPED", "FAILED"})
    void shouldTellTheNewEndAsIfForTheFirstTimeWhereTheOldOneNeverLeft(NoticeStatus status) {
        add(Occasion.OPENED, FIRST, OPENS, status);

        assertThat(next(SECOND, OPENED)).contains(WindowFact.of(Occasion.OPENED, SECOND));
    }

    @Test
    void shouldTakeWhatWasAcceptedAndThenFailedForTold() {
        notices.add(pending(Occasion.OPENED, FIRST, OPENS).claimed(OPENS)
                .sent("m-1")
                .after(Receipt.failed("m-1", "unreachable"))
                .orElseThrow());

        assertThat(next(SECOND, OPENED)).contains(WindowFact.of(Occasion.MOVED, SECOND));
    }

    @Test
    void shouldTellAMoveInsteadOfTheTurnThatIsOnAndNotOfLaterTurns() {
        add(Occasion.OPENED, FIRST, OPENS, NoticeStatus.SENT);
        add(Occasion.MOVED, SECOND, LAST_DAY.from().plusSeconds(1), NoticeStatus.PENDING);

        assertThat(next(SECOND, LAST_DAY)).isEmpty();
        notices.removeLast();
        add(Occasion.MOVED, SECOND, LAST_DAY.from().minusSeconds(1), NoticeStatus.SENT);
        assertThat(next(SECOND, LAST_DAY)).contains(WindowFact.of(Occasion.LAST_DAY, SECOND));
    }

    @Test
    void shouldTellNothingWhereTheEndCameBackBeforeAnybodyKnew() {
        add(Occasion.OPENED, FIRST, OPENS, NoticeStatus.SENT);
        add(Occasion.MOVED, SECOND, OPENS, NoticeStatus.DROPPED);

        assertThat(next(BACK, OPENED)).isEmpty();
    }

    @Test
    void shouldTellThatTheEndCameBackToWhomItWasToldThatItMoved() {
        add(Occasion.OPENED, FIRST, OPENS, NoticeStatus.SENT);
        add(Occasion.MOVED, SECOND, OPENS, NoticeStatus.SENT);

        assertThat(next(BACK, OPENED)).contains(WindowFact.of(Occasion.MOVED, BACK));
    }

    @Test
    void shouldTellTheOpeningWhereAnEndThatCameBackWasDroppedMeanwhile() {
        add(Occasion.OPENED, FIRST, OPENS, NoticeStatus.DROPPED);

        assertThat(next(BACK, OPENED)).contains(WindowFact.of(Occasion.OPENED, BACK));
    }

    @Test
    void shouldMindNoOtherWindowsAndNoNoticesOfTheCertificate() {
        Window agencys = SomeWindows.of("another", SomeCertificates.SESSION, Channel.AGENCY);
        add(Occasion.OPENED, agencys, OPENS, NoticeStatus.SENT);
        notices.add(Notice.pending(key(1), "applied-x", NoticeKind.APPLIED, "", OPENS, CLOSES));

        assertThat(next(FIRST, OPENED)).contains(WindowFact.of(Occasion.OPENED, FIRST));
    }

    /** The move is told on its own way, however late: it is not told twice in the place of what comes next. */
    @Test
    void shouldTellTheTurnWhereAMoveStandsThatHasNotGoneOut() {
        add(Occasion.OPENED, FIRST, OPENS, NoticeStatus.SENT);
        add(Occasion.MOVED, SECOND, LAST_DAY.from().minusSeconds(1), NoticeStatus.PENDING);

        assertThat(next(SECOND, LAST_DAY)).contains(WindowFact.of(Occasion.LAST_DAY, SECOND));
    }

    @Test
    void shouldTellTheLastDayToWhomTheOpeningWasToldAsLateAsThat() {
        add(Occasion.OPENED, FIRST, LAST_DAY.from(), NoticeStatus.SENT);

        assertThat(next(FIRST, LAST_DAY)).contains(WindowFact.of(Occasion.LAST_DAY, FIRST));
    }

    @Test
    void shouldTellThatItWasMovedWhereOnlyAnotherNoticeOfTheNewEndStands() {
        add(Occasion.OPENED, FIRST, OPENS, NoticeStatus.SENT);
        add(Occasion.OPENED, SECOND, OPENS, NoticeStatus.EXPIRED);

        assertThat(next(SECOND, LAST_DAY)).contains(WindowFact.of(Occasion.MOVED, SECOND));
    }

    private Optional<WindowFact> next(Window window, Turn turn) {
        return new Told(window, notices).next(turn);
    }

    private void add(Occasion occasion, Window window, Instant at, NoticeStatus status) {
        Notice pending = pending(occasion, window, at);
        notices.add(switch (status) {
            case PENDING -> pending;
            case SENDING -> pending.claimed(at);
            case SENT -> pending.claimed(at).sent("m-1");
            case DELIVERED -> pending.claimed(at).sent("m-1").after(Receipt.delivered("m-1")).orElseThrow();
            case UNCONFIRMED, FAILED -> pending.claimed(at).ended(status, "why");
            case EXPIRED, DROPPED -> pending.ended(status, "why");
        });
    }

    private static Notice pending(Occasion occasion, Window window, Instant at) {
        return Notice.pending(key(1), WindowFact.of(occasion, window).id(), occasion.kind(), "", at, CLOSES);
    }
}
