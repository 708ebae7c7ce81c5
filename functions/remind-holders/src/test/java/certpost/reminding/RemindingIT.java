package certpost.reminding;

import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static certpost.domain.certificate.SomeCertificates.key;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.dynamodb.DynamoDbNoticeStore;
import certpost.aws.dynamodb.DynamoDbWindowStore;
import certpost.aws.dynamodb.DynamoDbWindows;
import certpost.aws.dynamodb.EmbeddedDynamoDb;
import certpost.aws.dynamodb.TrialTables;
import certpost.domain.ClockAt;
import certpost.domain.Concurrently;
import certpost.domain.DyingProcess;
import certpost.domain.DyingProcess.When;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.RosterIndex;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeStore;
import certpost.domain.reference.ReferenceDataInMemory;
import certpost.domain.reminder.RoundStore;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Windows;
import certpost.reminding.Reminding.End;
import certpost.reminding.Reminding.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rounds on the real stores. */
class RemindingIT {
    private static final int HOLDERS = Reminding.PAGE + 30;

    @RegisterExtension
    final TrialTables tables = new TrialTables(EmbeddedDynamoDb.client());

    private final DynamoDbWindowStore windows = tables.windows();
    private final DynamoDbNoticeStore notices = tables.notices();
    private final ClockAt clock = new ClockAt(SomeWindows.OPENS);
    private final AtomicInteger owners = new AtomicInteger();

    @BeforeEach
    void openAWindow() {
        windows.create(SomeWindows.direct(), 1);
        tables.roster().enter(IntStream.rangeClosed(1, HOLDERS).mapToObj(SomeCertificates::row).toList());
    }

    @Test
    void shouldTellEachHolderOnceThoughProcessesDiedOnTheWayAndSeveralRunAtOnce() throws Exception {
        for (int lastCall : List.of(3, 150, 300)) {
            assertThat(dies(new DyingProcess(lastCall, lastCall == 150 ? When.BEFORE : When.AFTER))).isTrue();
            assertThat(remind().end()).as("while the lease of the dead lasts").isEqualTo(End.NOT_DUE);
            clock.pass(Stage.LEASE_OVER);
        }

        List<Outcome> outcomes = Concurrently.call(3, _ -> remind());

        assertThat(outcomes).extracting(Outcome::end).containsOnlyOnce(End.DONE).containsOnly(End.DONE, End.NOT_DUE);
        assertThat(facts(1)).singleElement().asString().startsWith("opened." + WINDOW);
        for (int holder = 2; holder <= HOLDERS; holder++) {
            assertThat(facts(holder)).as("holder " + holder).isEqualTo(facts(1));
        }
    }

    @Test
    void shouldTellOfAMovedEndWhoKnowsTheOldOneAndTheNewEndWhoDoesNot() {
        remind();
        Notice claimed = notices.ofCertificate(key(1).certificate()).getFirst().claimed(clock.instant());
        notices.replace(claimed);
        notices.replace(claimed.sent("m-1"));
        tables.certificates().register(key(1), SomeCertificates.form(), WINDOW, clock.instant(), "applies-meanwhile");
        windows.replace(SomeWindows.direct().closingAt(Instant.parse("2025-10-17T16:00:00Z"), "so it is"));

        assertThat(remind()).extracting(Outcome::end, Outcome::notices).containsExactly(End.DONE, HOLDERS);

        assertThat(facts(1)).hasSize(2).anyMatch(fact -> fact.startsWith("moved." + WINDOW + ".2."));
        assertThat(facts(2)).hasSize(2).anyMatch(fact -> fact.startsWith("opened." + WINDOW + ".2."));
        assertThat(notices.due(Instant.parse("2025-09-19T01:00:00Z"), 10)).hasSize(10);
    }

    private Outcome remind() {
        return worker(new DyingProcess(Integer.MAX_VALUE, When.AFTER)).remind(windows.find(WINDOW).orElseThrow(),
                Stage.ALL_DAY);
    }

    private boolean dies(DyingProcess process) {
        try {
            worker(process).remind(windows.find(WINDOW).orElseThrow(), Stage.ALL_DAY);
            return false;
        } catch (DyingProcess.Died _) {
            return true;
        }
    }

    private Reminding worker(DyingProcess process) {
        var roster = new Roster(process.with(RosterIndex.class, tables.rosterIndex()),
                process.with(CertificateStore.class, tables.certificates()), process.with(NoticeStore.class, notices),
                clock);
        var shown = new DynamoDbWindows(tables.client(), tables.name("WindowsTable"));
        return new Reminding(process.with(RoundStore.class, tables.rounds()), roster,
                process.with(Windows.class, shown), new ReferenceDataInMemory(), clock,
                () -> "worker-" + owners.incrementAndGet());
    }

    private List<String> facts(int holder) {
        return notices.ofCertificate(key(holder).certificate()).stream().map(Notice::fact).toList();
    }
}
