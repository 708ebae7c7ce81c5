package certpost.cutting;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.cutting.BatchCutting.Outcome;
import certpost.domain.DyingProcess;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchId;
import certpost.domain.certificate.BatchPlace;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.SomeCertificates;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** R15: approved applications go out in batches strictly in order of registration. */
class BatchCuttingTest {
    private final Hall hall = new Hall();

    @Test
    void shouldCutFromTheHeadInOrderOfRegistration() {
        for (int number : new int[]{5, 1, 4, 2, 3}) {
            hall.approved(number);
        }
        hall.wish("one", 2);
        assertThat(hall.cut()).isEqualTo(Outcome.CUT);
        hall.wish("two", 2_000);
        assertThat(hall.cut()).isEqualTo(Outcome.CUT);

        assertThat(hall.list(1)).isEqualTo(Hall.references(1, 2));
        assertThat(hall.list(2)).isEqualTo(Hall.references(3, 4, 5));
        assertThat(hall.queues.waiting()).isEmpty();
    }

    @Test
    void shouldServeTheBatchToTheAgencyItself() {
        hall.approved(1);
        hall.wish("one", 10);
        hall.cut();

        Batch batch = hall.batches.find(new BatchId(Hall.WINDOW.id(), 1)).orElseThrow();
        assertThat(batch.servedTo()).isEqualTo("guangzhou");
        assertThat(batch.count()).isEqualTo(1);
        Certificate certificate = hall.certificates.find(SomeCertificates.key(1)).orElseThrow();
        assertThat(certificate.state()).isEqualTo(CertificateState.BATCHED);
    }

    @Test
    void shouldPassOverWhatIsNotApprovedAndTakeItLater() {
        hall.approved(1);
        hall.certificates.keep(SomeCertificates.appliedToAgency(2, Hall.WINDOW.id()));
        hall.approved(3);
        hall.wish("one", 2_000);
        hall.cut();
        hall.approved(2);
        hall.wish("two", 2_000);
        hall.cut();

        assertThat(hall.list(1)).isEqualTo(Hall.references(1, 3));
        assertThat(hall.list(2)).isEqualTo(Hall.references(2));
    }

    @Test
    void shouldMakeNoBatchOfNothing() {
        hall.certificates.keep(SomeCertificates.appliedToAgency(1, Hall.WINDOW.id()));
        hall.wish("one", 2_000);

        assertThat(hall.cut()).isEqualTo(Outcome.EMPTY);
        assertThat(hall.cut()).isEqualTo(Outcome.NOT_TAKEN);
        hall.approved(1);
        hall.wish("two", 2_000);
        hall.cut();
        assertThat(hall.list(1)).as("no number is lost").isEqualTo(Hall.references(1));
    }

    @Test
    void shouldRejectWhoIsNotClearedAnyMore() {
        hall.approved(1);
        hall.certificates.keep(hall.certificates.find(SomeCertificates.key(1))
                .orElseThrow()
                .withRoster(SomeCertificates.entry(1, CheckStatus.REJECTED))
                .orElseThrow());
        hall.wish("one", 2_000);

        assertThat(hall.cut()).isEqualTo(Outcome.EMPTY);
        assertThat(hall.certificates.find(SomeCertificates.key(1)).orElseThrow().state())
                .isEqualTo(CertificateState.REJECTED);
    }

    @Test
    void shouldCutMoreThanAChunk() {
        IntStream.rangeClosed(1, 1_200).forEach(hall::approved);
        hall.wish("one", 1_100);
        hall.cut();

        assertThat(hall.list(1))
                .isEqualTo(Hall.references(IntStream.rangeClosed(1, 1_100).boxed().toArray(Integer[]::new)));
        assertThat(hall.certificates.find(SomeCertificates.key(1_101)).orElseThrow().state())
                .isEqualTo(CertificateState.APPROVED);
    }

    @Test
    void shouldMakeTheSameBatchWhereverAWorkerDies() {
        for (DyingProcess.When when : DyingProcess.When.values()) {
            makeTheSameBatchWhereverAWorkerDies(when);
        }
    }

    private static void makeTheSameBatchWhereverAWorkerDies(DyingProcess.When when) {
        for (int calls = 1;; calls++) {
            var fresh = new Hall();
            IntStream.rangeClosed(1, 7).forEach(fresh::approved);
            fresh.wish("one", 5);
            boolean died = dies(fresh, new DyingProcess(calls, when));
            fresh.cut();
            fresh.wish("two", 5);
            fresh.cut();

            assertThat(fresh.list(1)).as("died after %d calls", calls).isEqualTo(Hall.references(1, 2, 3, 4, 5));
            assertThat(fresh.list(2)).isEqualTo(Hall.references(6, 7));
            assertThat(fresh.certificates.find(SomeCertificates.key(7)).orElseThrow().batch())
                    .isEqualTo(new BatchPlace(new BatchId(Hall.WINDOW.id(), 2), 2));
            if (!died) {
                return;
            }
        }
    }

    private static boolean dies(Hall hall, DyingProcess process) {
        try {
            hall.worker(process).cut(Hall.WINDOW.id(), "first");
            return false;
        } catch (DyingProcess.Died _) {
            return true;
        }
    }
}
