package certpost.reconciling;

import static certpost.domain.certificate.SomeCertificates.WINDOW;

import certpost.domain.audit.AuditHeadStore;
import certpost.domain.audit.AuditStore;
import certpost.domain.audit.AuditHead;
import certpost.domain.audit.AuditPlace;
import certpost.domain.audit.AuditHeadsInMemory;
import certpost.domain.audit.AuditInMemory;
import certpost.aws.Recorded;
import certpost.domain.ClockAt;
import certpost.domain.DyingProcess;
import certpost.domain.audit.SomeActs;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchState;
import certpost.domain.batch.BatchStore;
import certpost.domain.batch.BatchesInMemory;
import certpost.domain.batch.ListChunk;
import certpost.domain.books.BooksInMemory;
import certpost.domain.books.BooksStore;
import certpost.domain.books.Ledger;
import certpost.domain.books.LedgerInMemory;
import certpost.domain.books.Owned;
import certpost.domain.books.Reserved;
import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateRetention;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.closing.Closing;
import certpost.domain.closing.ClosingStore;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeRetention;
import certpost.domain.notice.NoticeStore;
import certpost.domain.notice.NoticesInMemory;
import certpost.domain.parcel.WaybillStore;
import certpost.domain.parcel.WaybillsInMemory;
import certpost.domain.window.Channel;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.WindowsInMemory;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A house in memory whose window is closed and whose books balance, until a test changes something. */
final class Office {
    static final BatchId BATCH = new BatchId(WINDOW, 1);
    static final Instant NIGHT = Instant.parse("2025-10-12T18:00:00Z");
    /** Of those applied for, in order of registration, these are mailed. */
    private static final int MAILED = 3;
    static final int BATCHED = 6;
    static final NoticeRetention NOTICES = new NoticeRetention(Duration.ofDays(90));

    Retention retention = new Retention(CertificateRetention.FOR_EVER, NOTICES);

    final CertificatesInMemory certificates = new CertificatesInMemory();
    final WindowsInMemory windows = WindowsInMemory.with(SomeWindows.direct());
    final BatchesInMemory batches = new BatchesInMemory();
    final NoticesInMemory notices = new NoticesInMemory();
    final WaybillsInMemory waybills = new WaybillsInMemory(certificates);
    final BooksInMemory books = new BooksInMemory();
    final ClockAt clock = new ClockAt(NIGHT);
    final AuditInMemory audit = new AuditInMemory(SomeActs.KEPT, clock);
    final AuditHeadsInMemory heads = new AuditHeadsInMemory(clock);
    final List<String> log = Collections.synchronizedList(new ArrayList<>());

    Office() {
        this(true);
    }

    /** A house whose window may still be closing. */
    Office(boolean isWindowDone) {
        IntStream.rangeClosed(1, BATCHED).forEach(number -> {
            keep(number <= MAILED ? SomeCertificates.sent(number) : SomeCertificates.batched(number));
            if (number <= MAILED) {
                waybills.give(SomeCertificates.waybill(number), SomeCertificates.key(number));
            }
        });
        keep(SomeCertificates.entered(7));
        keep(SomeCertificates.entered(8, CheckStatus.REJECTED));
        keep(SomeCertificates.applied(9).rejected(SomeWindows.CLOSES, "closing"));
        batches.putChunk(BATCH, 0,
                new ListChunk(IntStream.rangeClosed(1, BATCHED).mapToObj(Office::entry).toList(), true));
        batches.putManifest(new Batch(BATCH, Channel.DIRECT, Batch.PRINTING_HOUSE, BatchState.RECEIVED, BATCHED, "00",
                SomeWindows.CLOSES));
        Instant closing = SomeWindows.CLOSES.plusSeconds(60);
        Closing claimed = windows.claim(WINDOW, closing, "closer", closing, closing.plusSeconds(60)).orElseThrow();
        if (isWindowDone) {
            windows.finished(claimed, 2);
        }
    }

    static Entry entry(int number) {
        return new Entry(SomeCertificates.applied(number).order().orElseThrow(), SomeCertificates.key(number));
    }

    /** Keeps a certificate as told of. */
    void keep(Certificate certificate) {
        certificates.keep(certificate);
        certificate.timeline().forEach(fact -> Notice.of(certificate, fact).forEach(notices::add));
    }

    Stores stores() {
        return new Stores(new LedgerInMemory<>(certificates::all, line -> Places.of(line.key())), references(),
                new LedgerInMemory<>(batches::parts, String::valueOf), owners(), certificates, notices, batches,
                windows, waybills, books, chains());
    }

    /** The same in a process that dies. */
    @SuppressWarnings("unchecked")
    Stores stores(DyingProcess process) {
        Stores all = stores();
        return new Stores(process.with(Ledger.class, all.certificateLedger()),
                process.with(Ledger.class, all.referenceLedger()), process.with(Ledger.class, all.batchLedger()),
                process.with(Ledger.class, all.waybillLedger()), process.with(CertificateStore.class, certificates),
                process.with(NoticeStore.class, notices), process.with(BatchStore.class, batches),
                process.with(ClosingStore.class, windows), process.with(WaybillStore.class, waybills),
                process.with(BooksStore.class, books),
                new Chains(process.with(Ledger.class, all.chains().entries()),
                        process.with(Ledger.class, all.chains().heads()), process.with(AuditStore.class, audit),
                        process.with(AuditHeadStore.class, heads)));
    }

    private Chains chains() {
        return new Chains(new LedgerInMemory<>(() -> audit.all().toList(), line -> Places.of(AuditPlace.of(line))),
                new LedgerInMemory<>(heads::all, AuditHead::subject), audit, heads);
    }

    private Ledger<Reserved> references() {
        return new LedgerInMemory<>(() -> certificates.references()
                .entrySet()
                .stream()
                .map(each -> new Reserved(each.getKey(), each.getValue()))
                .toList(), line -> line.reference().value());
    }

    private Ledger<Owned> owners() {
        return new LedgerInMemory<>(() -> waybills.all()
                .entrySet()
                .stream()
                .map(each -> new Owned(each.getKey(), each.getValue(), SomeCertificates.entered(1).reference()))
                .toList(), line -> line.waybill().value());
    }

    /** A run by the schedule that begins a book, or by the one that only goes on. */
    Map<String, Object> run(Stores stores, String event) {
        try {
            var parsed = Recorded.event(ScheduledEvent.class, Recorded.text("events/schedule-reconcile.json"));
            parsed.setTime(new org.joda.time.DateTime(clock.instant().toEpochMilli()));
            if (event.equals("go on")) {
                parsed = Recorded.event(ScheduledEvent.class, Recorded.text("events/schedule-reconcile-go-on.json"));
            }
            return new Reconcile(stores, retention, clock, Jsonb.builder().build()).handleRequest(parsed,
                    Recorded.context(log, 900_000));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A night: a run that begins, and one some minutes later that goes on. */
    Map<String, Object> night() {
        run(stores(), "begin");
        clock.pass(Bookkeeping.UNTIL_NEXT_LOOK);
        return run(stores(), "go on");
    }

    /** The kinds and subjects of differences that were logged. */
    List<String> differences() {
        return log.stream()
                .filter(line -> line.contains("\"books\":\"difference\""))
                .map(line -> line.replaceFirst(".*\"kind\":\"", "")
                        .replaceFirst("\",\"subject\":\"", " ")
                        .replaceFirst("\".*", "")
                        .strip())
                .toList();
    }

    static String reference(int number) {
        return SomeCertificates.entered(number).reference().value();
    }

}
