package certpost.reconciling;

import certpost.aws.dynamodb.Parallel;
import certpost.domain.batch.BatchId;
import certpost.domain.books.Counting;
import certpost.domain.books.Difference;
import certpost.domain.books.Evidence;
import certpost.domain.books.Judgement;
import certpost.domain.books.Ledger;
import certpost.domain.books.Sums;
import certpost.domain.certificate.BatchPlace;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateState;
import certpost.domain.notice.Notice;
import certpost.domain.parcel.Waybill;
import certpost.domain.window.WindowId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * Holds each certificate against its list, its waybill, its window and its notices, and erases what is kept no longer. Made
 * for one run.
 */
final class CertificateExaminer implements Examiner<Certificate> {
    private static final int AT_A_TIME = 500;
    private static final int MOST_TRIES = 5;

    private final Stores stores;
    private final InstantSource clock;
    private final Lists lists;
    private final Healing healing;
    private final Retention retention;
    private final Erasing erasing;
    private final LongConsumer erased;
    private final Map<WindowId, Boolean> doneWindows = new ConcurrentHashMap<>();

    /**
     * Looks at a house.
     *
     * @param erased is told how many certificates have lost something
     */
    CertificateExaminer(Stores stores, Retention retention, InstantSource clock, LongConsumer erased) {
        this.stores = stores;
        this.clock = clock;
        this.lists = new Lists(stores.batches());
        this.healing = new Healing(stores, clock);
        this.retention = retention;
        this.erasing = new Erasing(stores.certificates(), retention.certificates());
        this.erased = erased;
    }

    @Override
    public Ledger<Certificate> ledger() {
        return stores.certificateLedger();
    }

    @Override
    public int linesAtATime() {
        return AT_A_TIME;
    }

    @Override
    public Examined examine(List<Certificate> lines) {
        Map<Waybill, CertificateKey> owners = stores.waybills()
                .owners(lines.stream()
                        .flatMap(line -> Optional.ofNullable(line.parcel()).stream())
                        .map(parcel -> parcel.waybill())
                        .toList());
        List<List<Notice>> notices = Parallel
                .all(lines.stream().<Callable<List<Notice>>>map(line -> () -> notices(line)).toList());
        Instant now = clock.instant();
        Sums sums = Sums.none();
        var suspects = new ArrayList<Suspect>();
        for (int i = 0; i < lines.size(); i++) {
            Certificate line = lines.get(i);
            Evidence evidence = evidence(line, lists::remembered, this::wasDone,
                    waybill -> Optional.ofNullable(owners.get(waybill)), notices.get(i));
            sums = sums.plus(Counting.of(evidence, retention.notices(), now));
            Judgement.of(evidence, retention.notices(), now)
                    .forEach(difference -> suspects.add(new Suspect(Places.of(line.key()), difference)));
        }
        erased.accept(erasing.erase(lines, now));
        return new Examined(sums, suspects);
    }

    /** Reads the certificate before and after all others: as long as it stays the same, they are of one moment. */
    @Override
    public List<Difference> lookAgain(String place) {
        CertificateKey key = Places.certificate(place);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Certificate> before = stores.certificates().find(key);
            if (before.isEmpty()) {
                return List.of();
            }
            Evidence evidence = evidence(before.get(), lists::read, stores.closings()::isFinished,
                    stores.waybills()::owner, notices(before.get()));
            if (stores.certificates().find(key).equals(before)) {
                return Judgement.of(evidence, retention.notices(), clock.instant());
            }
        }
        // It changes all the time: the next night looks at it again.
        return List.of();
    }

    @Override
    public boolean heal(String place, Difference difference) {
        return switch (difference.kind()) {
            case FACT_WITHOUT_NOTICE -> healing.tellsOf(Places.certificate(place), difference.detail());
            case APPLICATION_NOT_BATCHED -> healing.looksAgain(new WindowId(difference.detail()));
            default -> false;
        };
    }

    private List<Notice> notices(Certificate certificate) {
        return certificate.timeline().isEmpty()
                ? List.of()
                : stores.notices().ofCertificate(certificate.key().certificate());
    }

    private boolean wasDone(WindowId window) {
        return doneWindows.computeIfAbsent(window, stores.closings()::isFinished);
    }

    private static Evidence evidence(Certificate certificate, Function<BatchId, Lists.Known> lists,
            Predicate<WindowId> isDone, Function<Waybill, Optional<CertificateKey>> owner, List<Notice> notices) {
        BatchPlace place = certificate.batch();
        Lists.Known list = place == null ? null : lists.apply(place.batch());
        var application = certificate.application();
        boolean waits = certificate.state() == CertificateState.APPLIED && application != null;
        var parcel = certificate.parcel();
        return new Evidence(certificate, place != null && list != null && list.has(certificate.key(), place),
                list != null && list.isMailed(), waits && application != null && isDone.test(application.window()),
                parcel != null && owner.apply(parcel.waybill()).filter(certificate.key()::equals).isPresent(), notices);
    }
}
