package certpost.closing;

import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static certpost.domain.certificate.SomeCertificates.entry;
import static certpost.domain.certificate.SomeCertificates.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import certpost.aws.csv.Labels;
import certpost.closing.WindowClosing.Outcome;
import certpost.domain.Intercepted;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchStore;
import certpost.domain.certificate.ApplicationIndex;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.Withdrawal;
import certpost.domain.closing.ClosingStore;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Certificates change while they are put into a batch, for which they were looked up before: the change counts. */
class ChangedMeanwhileTest {
    private static final BatchId BATCH = new BatchId(WINDOW, 1);

    @Test
    void shouldNeverPutIntoABatchWhoWithdrewBeforeAnyCall() {
        boolean sawLeftOut = false;
        boolean sawTooLate = false;
        for (int call = 1;; call++) {
            Stage stage = Stage.with(3);
            var calls = new AtomicInteger();
            int turn = call;
            close(stage, _ -> {
                if (calls.incrementAndGet() == turn) {
                    change(stage, certificate -> certificate.withdraw(stage.clock.instant(), new IfMatch.Anything(),
                            "withdraw") instanceof Withdrawal.Accepted(var changed) ? changed : certificate);
                }
            });

            Batch batch = assertSound(stage);
            sawLeftOut |= batch.leftOut().contains(2);
            sawTooLate |= batch.count() == 3;
            if (calls.get() < call) {
                break;
            }
        }
        assertThat(sawLeftOut).as("between list and place").isTrue();
        assertThat(sawTooLate).as("after its place was written").isTrue();
    }

    @Test
    void shouldBatchWhatTheRosterSaysByThen() {
        Stage stage = Stage.with(3);
        var listed = new AtomicInteger();
        close(stage, method -> {
            if (method.equals("find") && listed.getAndIncrement() == 0) {
                change(stage, certificate -> certificate.withRoster(entry(2, CheckStatus.NOT_CHECKED)).orElseThrow());
            }
        });

        assertThat(assertSound(stage).count()).isEqualTo(3);
        Certificate changed = stage.certificates.find(key(2)).orElseThrow();
        assertThat(changed.state()).isEqualTo(CertificateState.BATCHED);
        assertThat(changed.roster().checkStatus()).isEqualTo(CheckStatus.NOT_CHECKED);
    }

    private static void change(Stage stage, UnaryOperator<Certificate> change) {
        Certificate before = stage.certificates.find(key(2)).orElseThrow();
        Certificate changed = change.apply(before);
        if (!changed.equals(before)) {
            assertThat(stage.certificates.write(changed, "meanwhile")).isInstanceOf(Written.Done.class);
        }
    }

    private static void close(Stage stage, Consumer<String> before) {
        var worker = new WindowClosing(Intercepted.before(ClosingStore.class, stage.windows, before),
                Intercepted.before(CertificateStore.class, stage.certificates, before),
                Intercepted.before(ApplicationIndex.class, stage.certificates, before),
                Intercepted.before(BatchStore.class, stage.batches, before), stage.clock);
        assertThat(stage.close(worker, "worker")).isEqualTo(Outcome.BATCHED);
    }

    /** The labels are of those, and only those, whose place is written. */
    private static Batch assertSound(Stage stage) {
        Batch batch = stage.batches.find(BATCH).orElseThrow();
        List<Certificate> placed = stage.certificates.all()
                .stream()
                .filter(each -> each.batch() != null)
                .sorted(Comparator.comparing(each -> each.order().orElseThrow()))
                .toList();
        assertThat(batch.count()).isEqualTo(placed.size());
        assertThat(batch.sha256()).isEqualTo(Labels.sha256(Labels.of(placed)));
        assertThat(placed).allMatch(each -> each.state() == CertificateState.BATCHED);
        assertThat(stage.certificates.all()).hasSize(3)
                .filteredOn(each -> each.batch() == null)
                .extracting(Certificate::key, Certificate::state)
                .isSubsetOf(tuple(key(2), CertificateState.NOT_APPLIED));
        return batch;
    }
}
