package certpost.closing;

import static certpost.domain.certificate.SomeCertificates.APPLIED_AT;
import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.dynamodb.DynamoDbApplicationIndex;
import certpost.aws.dynamodb.DynamoDbBatchStore;
import certpost.aws.dynamodb.DynamoDbCertificateStore;
import certpost.aws.dynamodb.DynamoDbClosingStore;
import certpost.aws.dynamodb.DynamoDbWindowStore;
import certpost.aws.dynamodb.EmbeddedDynamoDb;
import certpost.aws.dynamodb.Parallel;
import certpost.aws.dynamodb.TrialTables;
import certpost.closing.WindowClosing.Outcome;
import certpost.domain.ClockAt;
import certpost.domain.DyingProcess;
import certpost.domain.DyingProcess.When;
import certpost.domain.batch.BatchStore;
import certpost.domain.certificate.ApplicationIndex;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificateStore.Registration;
import certpost.domain.certificate.RosterStore.Entered;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.closing.ClosingStore;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Closing on the real stores. */
class WindowClosingIT {
    private static final int APPLICATIONS = 130;

    @RegisterExtension
    final TrialTables tables = new TrialTables(EmbeddedDynamoDb.client());

    private final DynamoDbCertificateStore certificates = tables.certificates();
    private final DynamoDbWindowStore windows = tables.windows();
    private final DynamoDbClosingStore closings = tables.closings();
    private final DynamoDbApplicationIndex index = tables.index();
    private final DynamoDbBatchStore batches = tables.batches();
    private final ClockAt clock = new ClockAt(SomeWindows.CLOSES.plus(CloseWindows.GRACE));

    @BeforeEach
    void apply() {
        windows.create(SomeWindows.direct(), 1);
        assertThat(
                tables.roster().enter(IntStream.rangeClosed(1, APPLICATIONS).mapToObj(SomeCertificates::row).toList()))
                .containsOnly(Entered.ADDED);
        List<Callable<Registration>> applications = IntStream.rangeClosed(1, APPLICATIONS)
                .<Callable<Registration>>mapToObj(number -> () -> certificates.register(SomeCertificates.key(number),
                        SomeCertificates.form(), WINDOW, APPLIED_AT.plusMillis(number * 97L % 211), "apply-" + number))
                .toList();
        assertThat(Parallel.all(applications)).allMatch(Registration.Registered.class::isInstance);
    }

    @Test
    void shouldMakeOneListThoughProcessesDiedOnTheWayAndLookAgain() {
        for (int lastCall : List.of(2, 150, 300, 60)) {
            var process = new DyingProcess(lastCall, lastCall % 3 == 0 ? When.BEFORE : When.AFTER);
            assertThat(dies(process, "dies-at-" + lastCall)).isTrue();
            assertThat(close("too-early")).isEqualTo(Outcome.NOT_TAKEN);
            clock.pass(Stage.LEASE_OVER);
        }

        assertThat(close("first")).isEqualTo(Outcome.BATCHED);
        assertThat(assertSound()).containsExactly(APPLICATIONS);
        clock.pass(WindowClosing.UNTIL_NEXT_LOOK.plus(CloseWindows.GRACE));
        assertThat(closings.due(clock.instant().minus(CloseWindows.GRACE))).containsExactly(WINDOW);
        assertThat(close("second")).isEqualTo(Outcome.FINISHED);

        assertThat(assertSound()).containsExactly(APPLICATIONS, 0);
        assertThat(closings.due(clock.instant())).isEmpty();
        assertThat(windows.find(WINDOW)).map(Window::closed).contains(true);
    }

    private List<Integer> assertSound() {
        return new Outcomes(batches, certificates).assertSound(IntStream.rangeClosed(1, APPLICATIONS));
    }

    private Outcome close(String owner) {
        return new WindowClosing(closings, certificates, index, batches, clock).close(WINDOW,
                clock.instant().minus(CloseWindows.GRACE), owner);
    }

    private boolean dies(DyingProcess process, String owner) {
        var worker = new WindowClosing(process.with(ClosingStore.class, closings),
                process.with(CertificateStore.class, certificates), process.with(ApplicationIndex.class, index),
                process.with(BatchStore.class, batches), clock);
        try {
            worker.close(WINDOW, clock.instant().minus(CloseWindows.GRACE), owner);
            return false;
        } catch (DyingProcess.Died _) {
            return true;
        }
    }
}
