package certpost.reconciling;

import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchState;
import certpost.domain.batch.BatchStore;
import certpost.domain.certificate.BatchPlace;
import certpost.domain.certificate.CertificateKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who stands where in the lists of batches. A sealed batch's list is remembered as one number for each certificate, eight
 * bytes, so that a million certificates need no more than 8 MB and each list is read once.
 */
final class Lists {
    private final BatchStore batches;
    private final Map<BatchId, Known> known = new ConcurrentHashMap<>();

    Lists(BatchStore batches) {
        this.batches = batches;
    }

    /** A list, and whether its batch is sealed, and mailed as a whole. */
    static final class Known {
        private final long[] entries;
        private final boolean isSealed;
        private final boolean isMailed;

        private Known(long[] entries, Optional<Batch> manifest) {
            this.entries = entries;
            this.isSealed = manifest.isPresent();
            this.isMailed = manifest.filter(found -> found.state() == BatchState.SENT).isPresent();
        }

        boolean has(CertificateKey key, BatchPlace place) {
            return place.sequence() <= entries.length && entries[place.sequence() - 1] == number(key);
        }

        boolean isMailed() {
            return isMailed;
        }
    }

    /** As it was at some time in this run; never shorter than it was when a certificate got its place. */
    Known remembered(BatchId batch) {
        Known found = known.get(batch);
        if (found != null) {
            return found;
        }
        Known read = read(batch);
        if (read.isSealed) {
            known.put(batch, read);
        }
        return read;
    }

    /** As it is now. */
    Known read(BatchId batch) {
        Optional<Batch> manifest = batches.find(batch);
        long[] entries = batches.list(batch)
                .stream()
                .flatMap(chunk -> chunk.entries().stream())
                .mapToLong(entry -> number(entry.key()))
                .toArray();
        return new Known(entries, manifest);
    }

    /** From the certificate's own hash, and whose it is. */
    private static long number(CertificateKey key) {
        return Long.parseUnsignedLong(key.certificate().hash().substring(0, 16), 16) * 31 + key.hashCode();
    }
}
