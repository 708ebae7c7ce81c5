package certpost.reminding;

import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.Concurrently;
import certpost.domain.DyingProcess;
import certpost.domain.DyingProcess.When;
import certpost.domain.Intercepted;
import certpost.domain.certificate.RosterIndex;
import certpost.domain.notice.Notice;
import certpost.domain.reminder.RoundStore;
import certpost.domain.window.Window;
import certpost.reminding.Reminding.End;
import certpost.reminding.Reminding.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rounds that are broken off, taken over, overtaken, or gone by several at once. */
class RoundsTest {
    private static final int HOLDERS = 2 * Reminding.PAGE + 3;

    @ParameterizedTest
    @EnumSource
    void shouldGiveEachHolderOneNoticeWhereverARunDied(When when) {
        int lastCall = 1;
        int step = 7;
        while (true) {
            Stage stage = Stage.with(HOLDERS);
            if (!stage.dies(stage.worker(new DyingProcess(lastCall, when)))) {
                break;
            }

            stage.clock.pass(Stage.LEASE_OVER);
            assertThat(stage.remind().end()).as("after call " + lastCall).isIn(End.DONE, End.NOT_DUE);

            assertEachToldOnce(stage);
            lastCall += step;
        }
        assertThat(lastCall).as("calls at which it died").isGreaterThan(2 * HOLDERS);
    }

    @ParameterizedTest
    @EnumSource
    void shouldTellEachHolderOnceThatTheEndWasMovedWhereverARunDied(When when) {
        for (int lastCall = 1;; lastCall++) {
            Stage stage = Stage.with(5);
            stage.remind();
            stage.notices.all().forEach(notice -> {
                Notice claimed = notice.claimed(stage.clock.instant());
                stage.notices.replace(claimed);
                stage.notices.replace(claimed.sent("m"));
            });
            stage.moveTo(Stage.at("2025-10-18T00:00"));
            if (!stage.dies(stage.worker(new DyingProcess(lastCall, when)))) {
                assertThat(lastCall).isGreaterThan(10);
                break;
            }

            stage.clock.pass(Stage.LEASE_OVER);
            stage.remind();

            for (int holder = 1; holder <= 5; holder++) {
                assertThat(stage.facts(holder)).as("after call " + lastCall)
                        .containsExactly("opened.1.2025-10-11T16:00:00Z", "moved.2.2025-10-17T16:00:00Z");
            }
        }
    }

    @Test
    void shouldKeepOthersOutUntilTheLeaseOfTheDeadHasEnded() {
        Stage stage = Stage.with(HOLDERS);
        stage.dies(stage.worker(new DyingProcess(300, When.BEFORE)));

        stage.clock.pass(Reminding.LEASE);
        assertThat(stage.remind().end()).isEqualTo(End.NOT_DUE);
        stage.clock.pass(Duration.ofMillis(1));
        assertThat(stage.remind().end()).isEqualTo(End.DONE);
    }

    @Test
    void shouldStopWhileThereIsTimeAndGoOnBehindThePageThatItWrote() {
        Stage stage = Stage.with(HOLDERS);
        var pages = new AtomicInteger();
        List<String> read = new ArrayList<>();
        RosterIndex index = (session, cursor, limit) -> {
            read.add(String.valueOf(cursor));
            return stage.certificates.rows(session, cursor, limit);
        };
        Reminding worker = stage.worker(stage.rounds, index, stage.certificates, stage.notices, stage.windows);

        Outcome first = worker.remind(stage.window(), () -> pages.getAndIncrement() < 1);
        assertThat(first.end()).isEqualTo(End.TO_BE_CONTINUED);
        assertThat(first.notices()).isEqualTo(Reminding.PAGE);
        stage.clock.pass(Stage.LEASE_OVER);
        assertThat(worker.remind(stage.window(), Stage.ALL_DAY).end()).isEqualTo(End.DONE);

        assertThat(read).hasSize(3).doesNotHaveDuplicates();
        assertEachToldOnce(stage);
    }

    @Test
    void shouldTellEachHolderOnceThoughSeveralRunAtOnce() throws Exception {
        Stage stage = Stage.with(HOLDERS);

        List<Outcome> outcomes = Concurrently.call(6, _ -> stage.remind());

        assertThat(outcomes).extracting(Outcome::end).containsOnlyOnce(End.DONE).containsOnly(End.DONE, End.NOT_DUE);
        assertEachToldOnce(stage);
    }

    @Test
    void shouldTellEachHolderOnceThoughAnotherTakesOverFromOneThatGoesOn() {
        Stage stage = Stage.with(HOLDERS);
        var calls = new AtomicInteger();
        RoundStore rounds = Intercepted.before(RoundStore.class, stage.rounds, "advance", () -> {
            if (calls.getAndIncrement() == 1) {
                stage.clock.pass(Stage.LEASE_OVER);
                assertThat(stage.remind().end()).isEqualTo(End.DONE);
            }
        });

        Outcome first = stage.worker(rounds, stage.certificates, stage.certificates, stage.notices, stage.windows)
                .remind(stage.window(), Stage.ALL_DAY);

        assertThat(first.end()).isEqualTo(End.TAKEN_AWAY);
        assertEachToldOnce(stage);
    }

    @Test
    void shouldBreakOffWhenTheEndIsMovedMeanwhile() {
        Stage stage = Stage.with(HOLDERS);
        Window before = stage.window();
        RoundStore rounds = Intercepted.before(RoundStore.class, stage.rounds, "advance",
                () -> stage.moveTo(Stage.at("2025-10-18T00:00")));

        Outcome first = stage.worker(rounds, stage.certificates, stage.certificates, stage.notices, stage.windows)
                .remind(before, Stage.ALL_DAY);

        assertThat(first.end()).isEqualTo(End.OVERTAKEN);
        assertThat(stage.remind().notices()).isEqualTo(HOLDERS);
    }

    @Test
    void shouldBreakOffWhenAnotherTurnHasCome() {
        Stage stage = Stage.with(HOLDERS);
        Instant nextTurn = Stage.at("2025-10-09T00:00");
        stage.clock.moveTo(nextTurn.minusSeconds(1));
        RoundStore rounds = Intercepted.before(RoundStore.class, stage.rounds, "advance",
                () -> stage.clock.moveTo(nextTurn));

        Outcome first = stage.worker(rounds, stage.certificates, stage.certificates, stage.notices, stage.windows)
                .remind(stage.window(), Stage.ALL_DAY);

        assertThat(first.end()).isEqualTo(End.OVERTAKEN);
        assertThat(first.notices()).as("before 9:00 of the next turn's day").isZero();
    }

    @Test
    void shouldHaveNoMoreInMemoryThanAPage() {
        Stage stage = Stage.with(5 * Reminding.PAGE);
        List<Integer> limits = new ArrayList<>();
        RosterIndex index = (session, cursor, limit) -> {
            limits.add(limit);
            return stage.certificates.rows(session, cursor, limit);
        };

        stage.worker(stage.rounds, index, stage.certificates, stage.notices, stage.windows)
                .remind(stage.window(), Stage.ALL_DAY);

        assertThat(limits).hasSize(5).containsOnly(Reminding.PAGE);
    }

    private static void assertEachToldOnce(Stage stage) {
        assertThat(stage.notices.all()).hasSize(HOLDERS).extracting(Notice::subject).doesNotHaveDuplicates();
        assertThat(stage.notices.all()).allMatch(notice -> notice.fact().startsWith("opened." + WINDOW));
        assertThat(stage.facts(1)).isEqualTo(stage.facts(HOLDERS)).isNotEmpty();
    }
}
