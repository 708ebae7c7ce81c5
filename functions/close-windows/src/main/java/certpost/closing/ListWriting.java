package certpost.closing;

import certpost.aws.dynamodb.Parallel;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchStore;
import certpost.domain.batch.ListChunk;
import certpost.domain.certificate.ApplicationIndex;
import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.RegistrationOrder;
import certpost.domain.closing.Closing;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Writes which certificates go into a window's batches, in order of registration, chunk by chunk, each chunk once. The
 * lists are the truth: whoever resumes begins behind their end, and the chunk marked as last ends them for everybody.
 */
final class ListWriting {
    /** How many certificates are looked up at once. */
    private static final int LOOKED_UP = 100;

    private final CertificateStore certificates;
    private final ApplicationIndex index;
    private final BatchStore batches;
    private final InstantSource clock;

    ListWriting(CertificateStore certificates, ApplicationIndex index, BatchStore batches, InstantSource clock) {
        this.certificates = certificates;
        this.index = index;
        this.batches = batches;
        this.clock = clock;
    }

    /** How far the lists are written: the next chunk's number, and behind which application it begins. */
    private record Position(int chunk, @Nullable RegistrationOrder after, boolean ended) {}

    /** Writes the lists to their end; false where the lease was lost on the way. */
    boolean write(Closing closing, Lease lease) {
        Position position = new Position(0, null, false);
        while (true) {
            position = skipWritten(closing, position);
            if (position.ended()) {
                return true;
            }
            if (!lease.stillHeld()) {
                return false;
            }
            writeOn(closing, lease, position);
        }
    }

    private Position skipWritten(Closing closing, Position from) {
        Position position = from;
        while (true) {
            Optional<ListChunk> chunk = chunk(closing, position.chunk());
            if (chunk.isEmpty()) {
                return position;
            }
            List<Entry> entries = chunk.get().entries();
            position = new Position(position.chunk() + 1,
                    entries.isEmpty() ? position.after() : entries.getLast().order(), chunk.get().last());
            if (position.ended()) {
                return position;
            }
        }
    }

    /** Writes chunks until the end, or until somebody else has written one. */
    private void writeOn(Closing closing, Lease lease, Position from) {
        Iterator<Entry> entries = index.waiting(closing.window().id(), from.after());
        var chosen = new ArrayList<Entry>();
        int number = from.chunk();
        while (true) {
            while (chosen.size() <= ListChunk.MOST && entries.hasNext()) {
                chosen.addAll(chosen(closing, next(entries, ListChunk.MOST + 1 - chosen.size())));
            }
            boolean last = chosen.size() <= ListChunk.MOST;
            List<Entry> piece = chosen.subList(0, Math.min(ListChunk.MOST, chosen.size()));
            if (!put(closing, number, new ListChunk(piece, last)) || last || !lease.stillHeld()) {
                return;
            }
            piece.clear();
            number++;
        }
    }

    /** Those that come next, in groups that are looked up at once: enough for so many, or all that are left. */
    private static List<List<Entry>> next(Iterator<Entry> entries, int wanted) {
        var groups = new ArrayList<List<Entry>>();
        for (int count = 0; count < wanted && entries.hasNext(); count += LOOKED_UP) {
            var group = new ArrayList<Entry>();
            while (group.size() < LOOKED_UP && entries.hasNext()) {
                group.add(entries.next());
            }
            groups.add(group);
        }
        return groups;
    }

    private List<Entry> chosen(Closing closing, List<List<Entry>> groups) {
        List<Callable<List<Entry>>> choices = new ArrayList<>();
        groups.forEach(group -> choices.add(() -> eligible(closing, group)));
        return Parallel.all(choices).stream().flatMap(List::stream).toList();
    }

    /** Those that are to be mailed, by what the certificates say now and not by what the index remembers. */
    private List<Entry> eligible(Closing closing, List<Entry> some) {
        Map<CertificateKey, Certificate> now = certificates.findAll(some.stream().map(Entry::key).toList());
        return some.stream().filter(entry -> isEligible(closing, entry, now.get(entry.key()))).toList();
    }

    private boolean isEligible(Closing closing, Entry entry, @Nullable Certificate certificate) {
        if (certificate == null || certificate.state() != CertificateState.APPLIED || certificate.application() == null
                || !certificate.application().window().equals(closing.window().id())
                || !certificate.order().equals(Optional.of(entry.order()))) {
            return false;
        }
        if (certificate.roster().checkStatus() == CheckStatus.CLEARED) {
            return true;
        }
        String writeId = "closing-" + closing.window().id();
        return switch (certificates.write(certificate.rejected(clock.instant(), writeId), writeId)) {
            case Written.Done() -> false;
            case Written.Conflict(var newer) -> isEligible(closing, entry, newer);
        };
    }

    private Optional<ListChunk> chunk(Closing closing, int number) {
        return batches.chunk(batch(closing, number), number % ListChunk.IN_A_BATCH);
    }

    private boolean put(Closing closing, int number, ListChunk chunk) {
        return batches.putChunk(batch(closing, number), number % ListChunk.IN_A_BATCH, chunk);
    }

    private static BatchId batch(Closing closing, int number) {
        return new BatchId(closing.window().id(), closing.firstBatch() + number / ListChunk.IN_A_BATCH);
    }
}
