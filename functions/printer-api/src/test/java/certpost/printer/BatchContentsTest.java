package certpost.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchState;
import certpost.domain.batch.BatchesInMemory;
import certpost.domain.batch.ListChunk;
import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.BatchPlace;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.window.Channel;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchContentsTest {
    private final BatchesInMemory batches = new BatchesInMemory();
    private final CertificatesInMemory certificates = new CertificatesInMemory();
    private final BatchContents contents = new BatchContents(batches, certificates);

    /** Or what was mailed would be taken for what is in no batch. */
    @Test
    void shouldRatherFailThanReadABatchWhoseListHasLostAPart() {
        List<Certificate> listed = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> SomeCertificates.applied(number)
                        .batched(new BatchPlace(PrinterDoor.FIRST, number), PrinterDoor.BATCHED_AT))
                .toList();
        listed.forEach(certificates::keep);
        batches.putChunk(PrinterDoor.FIRST, 0, new ListChunk(
                listed.stream().map(each -> new Entry(each.order().orElseThrow(), each.key())).toList(), false));

        assertThat(contents.of(batch(3))).isEqualTo(listed);
        assertThatIllegalStateException().isThrownBy(() -> contents.of(batch(4))).withMessageContaining("3");
    }

    private static Batch batch(int count) {
        return new Batch(PrinterDoor.FIRST, Channel.DIRECT, Batch.PRINTING_HOUSE, BatchState.READY, count, Set.of(),
                "00", PrinterDoor.BATCHED_AT);
    }
}
