package certpost.cutting;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.csv.Labels;
import certpost.domain.Intercepted;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchState;
import certpost.domain.batch.BatchStore;
import certpost.domain.certificate.ApplicationIndex;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.certificate.Collector;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.Review;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.certificate.Submission;
import certpost.domain.certificate.Withdrawal;
import certpost.domain.queue.QueueStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A clerk rejects and hands over at the counter what is being put into a batch: one of them comes first. */
class HandedOverMeanwhileTest {
    private static final BatchId BATCH = new BatchId(Hall.WINDOW.id(), 1);

    @Test
    void shouldNeverPutIntoABatchWhatWasHandedOverBeforeAnyCall() {
        boolean sawLeftOut = false;
        boolean sawTooLate = false;
        for (int call = 1;; call++) {
            Hall hall = hall(3);
            var calls = new AtomicInteger();
            int turn = call;
            cut(hall, () -> {
                if (calls.incrementAndGet() == turn) {
                    handOver(hall, 2);
                }
            });

            assertSound(hall);
            Set<Integer> leftOut = hall.batches.find(BATCH).map(Batch::leftOut).orElseThrow();
            sawLeftOut |= leftOut.equals(Set.of(2));
            sawTooLate |= hall.list(1).size() == 3 && leftOut.isEmpty();
            if (calls.get() < call) {
                break;
            }
        }
        assertThat(sawLeftOut).as("between list and place").isTrue();
        assertThat(sawTooLate).as("after its place was written").isTrue();
    }

    @Test
    void shouldLeaveOutWhoWithdrewAfterARejection() {
        Hall hall = hall(3);
        once(hall, () -> {
            Certificate rejected = reject(hall, 2).orElseThrow();
            hall.certificates
                    .keep(((Withdrawal.Accepted) rejected.withdraw(Hall.NOW, new IfMatch.Anything(), "out")).changed());
        });

        assertThat(hall.batches.find(BATCH).orElseThrow().leftOut()).containsExactly(2);
        assertThat(certificate(hall, 2).state()).isEqualTo(CertificateState.NOT_APPLIED);
        assertSound(hall);
    }

    @Test
    void shouldTakeWhoAppliesAnewAfterARejectionByTheNewPlace() {
        Hall hall = hall(3);
        once(hall, () -> {
            Certificate rejected = reject(hall, 1).orElseThrow();
            var form = rejected.application() == null ? SomeCertificates.form() : rejected.application().form();
            Certificate anew = ((Submission.Accepted) rejected.submit(form, Hall.WINDOW.id(), Hall.NOW,
                    new IfMatch.Anything(), "anew")).changed();
            hall.certificates.keep(Hall.approve(anew));
        });
        hall.wish("two", 10);
        hall.cut();

        assertThat(hall.batches.find(BATCH).orElseThrow().leftOut()).containsExactly(1);
        assertThat(hall.list(2)).isEqualTo(Hall.references(1));
        assertThat(certificate(hall, 1).batch()).isNotNull();
        assertSound(hall);
    }

    @Test
    void shouldMakeABatchWithNothingToMailWhereAllWereHandedOver() {
        Hall hall = hall(1);
        once(hall, () -> handOver(hall, 1));

        Batch batch = hall.batches.find(BATCH).orElseThrow();
        assertThat(batch.count()).isZero();
        assertThat(batch.state()).isEqualTo(BatchState.SENT);
        assertThat(certificate(hall, 1).state()).isEqualTo(CertificateState.COLLECTED);
    }

    private static Hall hall(int holders) {
        var hall = new Hall();
        for (int number = 1; number <= holders; number++) {
            hall.approved(number);
        }
        hall.wish("one", 10);
        return hall;
    }

    /** Cuts, with that done once the list is written. */
    private static void once(Hall hall, Runnable act) {
        BatchStore batches = hall.batches;
        var done = new AtomicInteger();
        cut(hall, () -> {
            if (!batches.list(BATCH).isEmpty() && done.getAndIncrement() == 0) {
                act.run();
            }
        });
    }

    private static void cut(Hall hall, Runnable before) {
        hall.clock.pass(BatchCutting.LEASE.plusMillis(1));
        new BatchCutting(Intercepted.before(QueueStore.class, hall.queues, _ -> before.run()), hall.windows,
                Intercepted.before(CertificateStore.class, hall.certificates, _ -> before.run()),
                Intercepted.before(ApplicationIndex.class, hall.certificates, _ -> before.run()),
                Intercepted.before(BatchStore.class, hall.batches, _ -> before.run()), hall.clock)
                .cut(Hall.WINDOW.id(), "worker");
    }

    private static Optional<Certificate> reject(Hall hall, int number) {
        var review = new Review(Hall.NOW, "clerk-1", new IfMatch.Anything(), "reject");
        return review.reject(certificate(hall, number), "hands over") instanceof Review.Outcome.Decided(var changed)
                && hall.certificates.write(changed, "reject") instanceof Written.Done
                        ? Optional.of(changed)
                        : Optional.empty();
    }

    private static void handOver(Hall hall, int number) {
        reject(hall, number).ifPresent(rejected -> assertThat(
                hall.certificates.write(SomeCertificates.collected(rejected, Collector.HOLDER), "collect"))
                .isInstanceOf(Written.Done.class));
    }

    /** Nobody is both in a batch and handed over; the labels are of those, and only those, whose place is written. */
    private static void assertSound(Hall hall) {
        Batch batch = hall.batches.find(BATCH).orElseThrow();
        List<Certificate> placed = hall.certificates.all()
                .stream()
                .filter(each -> each.batch() != null && each.batch().batch().equals(BATCH))
                .sorted(java.util.Comparator.comparing(each -> each.order().orElseThrow()))
                .toList();
        assertThat(batch.count()).isEqualTo(placed.size());
        assertThat(batch.sha256()).isEqualTo(Labels.sha256(Labels.of(placed)));
        assertThat(placed).allMatch(each -> each.state() == CertificateState.BATCHED)
                .noneMatch(each -> each.timeline().stream().anyMatch(fact -> fact.kind() == FactKind.COLLECTED));
        assertThat(hall.certificates.all()).filteredOn(each -> each.state() == CertificateState.COLLECTED)
                .allMatch(each -> each.batch() == null);
    }

    private static Certificate certificate(Hall hall, int number) {
        return hall.certificates.find(SomeCertificates.key(number)).orElseThrow();
    }
}
