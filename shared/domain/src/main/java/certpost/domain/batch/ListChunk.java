package certpost.domain.batch;

import certpost.domain.certificate.ApplicationIndex;
import java.util.List;

/**
 * A part of a batch's list: certificates in order of registration.
 *
 * @param last whether the list of this closing ends here; such a chunk may be empty
 */
public record ListChunk(List<ApplicationIndex.Entry> entries, boolean last) {
    /** The most certificates in one chunk. */
    public static final int MOST = 500;
    /** Chunks in a full batch. */
    public static final int IN_A_BATCH = Batch.MOST / MOST;

    public ListChunk {
        entries = List.copyOf(entries);
        if (entries.size() > MOST || (entries.isEmpty() && !last)) {
            throw new IllegalArgumentException("a chunk has 1 to " + MOST + " certificates, or is the empty end");
        }
    }
}
