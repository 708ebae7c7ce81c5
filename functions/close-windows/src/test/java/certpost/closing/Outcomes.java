package certpost.closing;

import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.csv.Labels;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchState;
import certpost.domain.batch.BatchStore;
import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.BatchPlace;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.RegistrationOrder;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.window.SomeWindows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What came of closing a window, and what must be true of it however it came about. */
record Outcomes(BatchStore batches, CertificateStore certificates) {

    /** The keys of certificates with those numbers, in that order. */
    static List<CertificateKey> keys(IntStream numbers) {
        return numbers.mapToObj(SomeCertificates::key).toList();
    }

    /** The keys in a batch's list. */
    List<CertificateKey> list(int batch) {
        return batches.list(new BatchId(WINDOW, batch))
                .stream()
                .flatMap(chunk -> chunk.entries().stream())
                .map(Entry::key)
                .toList();
    }

    /**
     * Everybody expected is in one list and once, in order of registration but for those whom only the second look found;
     * certificates and manifests say the same as the lists; returns how many each batch has.
     */
    List<Integer> assertSound(IntStream expected) {
        var sizes = new ArrayList<Integer>();
        var all = new ArrayList<CertificateKey>();
        var steps = new ArrayList<RegistrationOrder>();
        for (int number = 1; number <= lastBatch(); number++) {
            List<CertificateKey> keys = list(number);
            all.addAll(keys);
            steps.addAll(keys.isEmpty() ? List.of() : assertSound(new BatchId(WINDOW, number), keys));
            sizes.add(keys.size());
        }
        assertThat(all).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(keys(expected));
        assertThat(IntStream.range(1, steps.size())
                .filter(step -> steps.get(step).compareTo(steps.get(step - 1)) < 0)
                .count()).as("beginnings anew").isLessThanOrEqualTo(1);
        return sizes;
    }

    private List<RegistrationOrder> assertSound(BatchId id, List<CertificateKey> keys) {
        List<Certificate> inOrder = keys.stream().map(key -> certificates.find(key).orElseThrow()).toList();
        assertThat(batches.find(id)).contains(
                new Batch(id, SomeWindows.direct().channel(), Batch.PRINTING_HOUSE, BatchState.READY, keys.size(),
                        Labels.sha256(Labels.of(inOrder)), batches.find(id).map(Batch::madeAt).orElseThrow()));
        for (int i = 0; i < inOrder.size(); i++) {
            Certificate certificate = inOrder.get(i);
            assertThat(certificate.state()).isEqualTo(CertificateState.BATCHED);
            assertThat(certificate.batch()).isEqualTo(new BatchPlace(id, i + 1));
            assertThat(certificate.timeline()).extracting(Fact::kind)
                    .containsExactly(FactKind.APPLIED, FactKind.BATCHED);
        }
        List<RegistrationOrder> orders = inOrder.stream().map(Certificate::order).flatMap(Optional::stream).toList();
        assertThat(orders).isSorted();
        return orders;
    }

    private int lastBatch() {
        return IntStream.rangeClosed(1, 50)
                .filter(number -> !batches.list(new BatchId(WINDOW, number)).isEmpty())
                .max()
                .orElse(0);
    }
}
