package certpost.cutting;

import certpost.domain.ClockAt;
import certpost.domain.DyingProcess;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchStore;
import certpost.domain.batch.BatchesInMemory;
import certpost.domain.batch.ListChunk;
import certpost.domain.certificate.ApplicationIndex;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.Review;
import certpost.domain.certificate.Review.Outcome;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.queue.Cut;
import certpost.domain.queue.QueueStore;
import certpost.domain.queue.QueuesInMemory;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import certpost.domain.window.Windows;
import certpost.domain.window.WindowsInMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An agency's queue over stores in memory. */
final class Hall {
    static final Window WINDOW = SomeWindows.ofAgency("gz-2025", SomeCertificates.SESSION, "guangzhou");
    static final Instant NOW = Instant.parse("2025-11-05T02:00:00Z");

    final CertificatesInMemory certificates = new CertificatesInMemory();
    final WindowsInMemory windows = WindowsInMemory.with(WINDOW);
    final BatchesInMemory batches = new BatchesInMemory();
    final QueuesInMemory queues = new QueuesInMemory();
    final ClockAt clock = new ClockAt(NOW);

    /** Lets the holder of that number apply, at the time of that number, and the agency approve. */
    void approved(int number) {
        certificates.keep(approve(SomeCertificates.appliedToAgency(number, WINDOW.id())));
    }

    static Certificate approve(Certificate applied) {
        return approve(applied, NOW.minusSeconds(3_600));
    }

    static Certificate approve(Certificate applied, Instant at) {
        var review = new Review(at, "clerk-1", new IfMatch.Anything(), "approve");
        return ((Outcome.Decided) review.approve(applied)).changed();
    }

    void wish(String id, int count) {
        queues.wish(WINDOW.id(), new Cut(id, count, NOW, "clerk-1", clock.instant()));
    }

    BatchCutting worker() {
        return new BatchCutting(queues, windows, certificates, certificates, batches, clock);
    }

    BatchCutting worker(DyingProcess process) {
        return new BatchCutting(process.with(QueueStore.class, queues), process.with(Windows.class, windows),
                process.with(CertificateStore.class, certificates), process.with(ApplicationIndex.class, certificates),
                process.with(BatchStore.class, batches), clock);
    }

    BatchCutting.Outcome cut() {
        clock.pass(BatchCutting.LEASE.plus(Duration.ofMillis(1)));
        return worker().cut(WINDOW.id(), "worker at " + clock.instant());
    }

    /** The references in a batch's list, in its order. */
    List<String> list(int batch) {
        return batches.list(new BatchId(WINDOW.id(), batch))
                .stream()
                .map(ListChunk::entries)
                .flatMap(List::stream)
                .map(entry -> certificates.find(entry.key()).orElseThrow().reference().value())
                .toList();
    }

    static List<String> references(Integer... numbers) {
        return List.of(numbers).stream().map(number -> SomeCertificates.entered(number).reference().value()).toList();
    }
}
