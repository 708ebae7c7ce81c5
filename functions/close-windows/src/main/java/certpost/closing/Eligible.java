package certpost.closing;

import certpost.aws.dynamodb.Parallel;
import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.closing.Closing;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Those of a window that are to be mailed, in order of registration: whom the index shows and whose certificates say the
 * same now. Who is not cleared any more is rejected on the way.
 */
final class Eligible {
    /** How many certificates are looked up at once. */
    private static final int LOOKED_UP = 100;

    private final Closing closing;
    private final Iterator<Entry> shown;
    private final CertificateStore certificates;
    private final InstantSource clock;
    private final Queue<Listed> ahead = new ArrayDeque<>();

    /** @param shown whom the index shows, in order of registration */
    Eligible(Closing closing, Iterator<Entry> shown, CertificateStore certificates, InstantSource clock) {
        this.closing = closing;
        this.shown = shown;
        this.certificates = certificates;
        this.clock = clock;
    }

    /** One to be mailed, with the certificate as it was when it was looked up. */
    record Listed(Entry entry, Certificate certificate) {}

    /**
     * Those that come next.
     *
     * @param last whether nobody comes behind them
     */
    record Piece(List<Listed> listed, boolean last) {}

    /** The next ones: so many, or all that are left. */
    Piece next(int most) {
        while (ahead.size() <= most && shown.hasNext()) {
            Parallel.all(lookUps(most + 1 - ahead.size())).forEach(ahead::addAll);
        }
        var next = new ArrayList<Listed>();
        while (next.size() < most && !ahead.isEmpty()) {
            next.add(ahead.remove());
        }
        return new Piece(next, ahead.isEmpty());
    }

    /** Looks up those that come next, in groups: enough for so many, or all that are left. */
    private List<Callable<List<Listed>>> lookUps(int wanted) {
        var groups = new ArrayList<Callable<List<Listed>>>();
        for (int count = 0; count < wanted && shown.hasNext(); count += LOOKED_UP) {
            var group = new ArrayList<Entry>();
            while (group.size() < LOOKED_UP && shown.hasNext()) {
                group.add(shown.next());
            }
            groups.add(() -> eligible(group));
        }
        return groups;
    }

    private List<Listed> eligible(List<Entry> some) {
        Map<CertificateKey, Certificate> now = certificates.findAll(some.stream().map(Entry::key).toList());
        return some.stream().flatMap(entry -> eligible(entry, now.get(entry.key())).stream()).toList();
    }

    private Optional<Listed> eligible(Entry entry, @Nullable Certificate certificate) {
        if (certificate == null || certificate.state() != CertificateState.APPLIED
                || !certificate.waitsFor(closing.window().id(), entry.order())) {
            return Optional.empty();
        }
        if (certificate.roster().checkStatus() == CheckStatus.CLEARED) {
            return Optional.of(new Listed(entry, certificate));
        }
        String writeId = "closing-" + closing.window().id();
        return switch (certificates.write(certificate.rejected(clock.instant(), writeId), writeId)) {
            case Written.Done() -> Optional.empty();
            case Written.Conflict(var newer) -> eligible(entry, newer);
        };
    }
}
