package certpost.closing;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.closing.WindowClosing.Outcome;
import certpost.domain.DyingProcess;
import certpost.domain.DyingProcess.When;
import certpost.domain.RandomCases;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.SomeCertificates;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClosingDeathsTest {
    private static final int APPLICATIONS = 5;

    @ParameterizedTest
    @EnumSource
    void shouldBeResumedByAnotherWhereverTheFirstLookDied(When when) {
        int lastCall = 1;
        while (true) {
            Stage stage = withOneNotCleared();
            var process = new DyingProcess(lastCall, when);
            if (!stage.dies(stage.worker(process), "first")) {
                break;
            }

            stage.clock.pass(Stage.LEASE_OVER);
            assertThat(stage.close("second")).as("after call " + lastCall).isIn(Outcome.BATCHED, Outcome.NOT_TAKEN);
            stage.finish();

            assertOneBatch(stage, lastCall);
            lastCall++;
        }
        assertThat(lastCall).as("calls at which it died").isGreaterThan(20);
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepOthersOutUntilTheLeaseOfTheDeadHasEnded(When when) {
        int lastCall = 2;
        while (true) {
            Stage stage = withOneNotCleared();
            if (!stage.dies(stage.worker(new DyingProcess(lastCall, when)), "first")) {
                break;
            }

            stage.clock.pass(WindowClosing.LEASE);
            assertThat(stage.close("second")).as("after call " + lastCall).isEqualTo(Outcome.NOT_TAKEN);
            lastCall++;
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeResumedByAnotherWhereverTheSecondLookDied(When when) {
        int lastCall = 1;
        while (true) {
            Stage stage = withOneNotCleared();
            stage.certificates.hideFromIndex(SomeCertificates.key(2));
            stage.close("first");
            stage.certificates.catchUp();
            stage.clock.pass(WindowClosing.UNTIL_NEXT_LOOK.plus(CloseWindows.GRACE));
            if (!stage.dies(stage.worker(new DyingProcess(lastCall, when)), "second")) {
                break;
            }

            stage.finish();

            assertThat(stage.assertSound(IntStream.of(1, 2, 4, 5))).as("after call " + lastCall).containsExactly(3, 1);
            lastCall++;
        }
        assertThat(lastCall).isGreaterThan(15);
    }

    @Test
    void shouldSurviveAnyNumberOfDeathsInAnyPlacesOfSeveralLists() {
        RandomCases.check(12, random -> {
            int applications = random.nextInt(450, 4_500);
            Stage stage = Stage.with(applications);
            random.ints(random.nextInt(4), 1, applications + 1)
                    .forEach(number -> stage.certificates.hideFromIndex(SomeCertificates.key(number)));
            for (int deaths = random.nextInt(1, 5); deaths > 0; deaths--) {
                var process = new DyingProcess(random.nextInt(1, 2 * applications),
                        random.nextBoolean() ? When.BEFORE : When.AFTER);
                stage.dies(stage.worker(process), "worker-" + deaths);
                stage.clock.pass(Stage.LEASE_OVER);
            }

            stage.finish();
            stage.finish();

            stage.assertSound(IntStream.rangeClosed(1, applications));
        });
    }

    private static Stage withOneNotCleared() {
        Stage stage = Stage.with(APPLICATIONS);
        stage.certificates.keep(SomeCertificates.applied(3)
                .withRoster(SomeCertificates.entry(3, CheckStatus.NOT_CHECKED))
                .orElseThrow());
        return stage;
    }

    private static void assertOneBatch(Stage stage, int lastCall) {
        assertThat(stage.assertSound(IntStream.of(1, 2, 4, 5))).as("after call " + lastCall).startsWith(4);
        var rejected = stage.certificates.find(SomeCertificates.key(3)).orElseThrow();
        assertThat(rejected.state()).isEqualTo(CertificateState.REJECTED);
        assertThat(rejected.timeline()).extracting(Fact::kind).containsExactly(FactKind.APPLIED, FactKind.REJECTED);
    }
}
