package certpost.reconciling;

import static certpost.domain.certificate.SomeCertificates.APPLIED_AT;
import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static certpost.domain.certificate.SomeCertificates.key;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.certificate.CertificateRetention;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import java.util.Set;
import java.time.Duration;
import certpost.domain.audit.SomeActs;
import certpost.domain.audit.AuditHead;
import certpost.domain.audit.AuditSubject;
import certpost.aws.Recorded;
import certpost.aws.dynamodb.DynamoDbLedger;
import certpost.aws.dynamodb.EmbeddedDynamoDb;
import certpost.aws.dynamodb.Parallel;
import certpost.aws.dynamodb.TrialTables;
import certpost.domain.ClockAt;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchState;
import certpost.domain.batch.ListChunk;
import certpost.domain.books.Count;
import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.notice.Notice;
import certpost.domain.window.Channel;
import certpost.domain.window.SomeWindows;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import io.avaje.jsonb.Jsonb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The books of real tables. */
class ReconcileIT {
    private static final int CERTIFICATES = 120;
    private static final int BATCHED = 90;
    private static final int MAILED = 40;
    private static final BatchId BATCH = new BatchId(WINDOW, 1);

    @RegisterExtension
    final TrialTables tables = new TrialTables(EmbeddedDynamoDb.client());
    private final ClockAt clock = new ClockAt(Office.NIGHT);
    private final List<String> log = new ArrayList<>();

    @BeforeEach
    void liveOn() {
        tables.roster().enter(IntStream.rangeClosed(1, CERTIFICATES).mapToObj(SomeCertificates::row).toList());
        Parallel.all(
                IntStream.rangeClosed(1, BATCHED).<Callable<Boolean>>mapToObj(number -> () -> apply(number)).toList());
        tables.batches()
                .putChunk(BATCH, 0,
                        new ListChunk(IntStream.rangeClosed(1, BATCHED)
                                .mapToObj(number -> new Entry(current(number).order().orElseThrow(), key(number)))
                                .toList(), true));
        tables.batches()
                .putManifest(new Batch(BATCH, Channel.DIRECT, Batch.PRINTING_HOUSE, BatchState.READY, BATCHED, "00",
                        SomeWindows.CLOSES));
        tables.windows().create(SomeWindows.direct(), 1);
        var closing = SomeWindows.CLOSES.plusSeconds(60);
        tables.closings()
                .finished(tables.closings()
                        .claim(WINDOW, closing, "closer", closing, closing.plusSeconds(60))
                        .orElseThrow(), 2);
    }

    @Test
    void shouldBalanceAHouseInOrderAndNameAndHealWhatIsNot() throws Exception {
        Map<String, Object> inOrder = night();

        assertThat(inOrder).containsEntry("closed", true).containsEntry("differences", 0L);
        assertThat(ReconcileTest.sums(inOrder)).containsAllEntriesOf(Map.of(Count.ROSTER.label(), 120L,
                Count.APPLIED.label(), 90L, Count.BATCHED.label(), 90L, Count.LISTED.label(), 90L,
                Count.WAYBILLS.label(), 40L, Count.FACTS.label(), 130L, Count.NOTICES.label(), 130L));

        tables.certificates().register(key(100), SomeCertificates.form(), WINDOW, APPLIED_AT, "late");
        clock.pass(Duration.ofDays(1));
        night();
        clock.pass(Bookkeeping.UNTIL_NEXT_LOOK);
        assertThat(night()).containsEntry("differences", 2L);

        assertThat(log).filteredOn(line -> line.contains("\"books\":\"difference\""))
                .allMatch(line -> line.contains(Office.reference(100)) && line.contains("\"healed\":true"))
                .hasSize(2);
        assertThat(tables.closings().due(clock.instant())).containsExactly(WINDOW);
        assertThat(tables.notices().ofCertificate(key(100).certificate())).hasSize(1);
    }

    @Test
    void shouldNameTheFirstBrokenLinkOfAChainAndTheOneThatIsCutOff() throws Exception {
        var other = new AuditSubject(AuditSubject.WINDOW, "other");
        for (int i = 0; i < 5; i++) {
            tables.audit().append(SomeActs.on(SomeActs.WINDOW).with("number", i));
            tables.audit().append(SomeActs.on(other));
        }
        assertThat(night()).containsEntry("differences", 0L);
        assertThat(tables.auditHeads().findAll(Set.of(other.toString())).values()).extracting(AuditHead::sequence)
                .containsExactly(5L);
        delete(SomeActs.WINDOW, 3);
        delete(other, 5);

        clock.pass(Duration.ofDays(1));
        night();
        clock.pass(Bookkeeping.UNTIL_NEXT_LOOK);

        assertThat(night()).containsEntry("differences", 2L);
        assertThat(log).anyMatch(line -> line.contains("AUDIT_LINK_BROKEN") && line.contains("3 MISSING"))
                .anyMatch(line -> line.contains("AUDIT_HEAD_LOST") && line.contains("window/other")
                        && line.contains("5 CUT"));
    }

    private void delete(AuditSubject subject, int sequence) {
        tables.client()
                .deleteItem(delete -> delete.tableName(tables.name("AuditTable"))
                        .key(Map.of("subject", AttributeValue.fromS(subject.toString()), "sequence",
                                AttributeValue.fromN(Integer.toString(sequence)))));
    }

    private boolean apply(int number) {
        tables.certificates()
                .register(key(number), SomeCertificates.form(), WINDOW, APPLIED_AT.plusSeconds(number),
                        "apply-" + number);
        Certificate batched = current(number).batched(SomeCertificates.place(number), SomeWindows.CLOSES);
        assertThat(tables.certificates().write(batched, "batch-" + number)).isEqualTo(new Written.Done());
        if (number <= MAILED) {
            tables.waybills()
                    .assign(batched.sent(SomeCertificates.waybill(number), SomeWindows.CLOSES),
                            SomeCertificates.waybill(number), null, "post-" + number);
        }
        Certificate told = current(number);
        told.timeline().forEach(fact -> Notice.of(told, fact).forEach(tables.notices()::add));
        return true;
    }

    private Certificate current(int number) {
        return tables.certificates().find(key(number)).orElseThrow();
    }

    private Map<String, Object> night() throws Exception {
        var client = tables.client();
        var stores = new Stores(DynamoDbLedger.certificates(client, tables.name("CertificatesTable")),
                DynamoDbLedger.references(client, tables.name("ReferencesTable")),
                DynamoDbLedger.batches(client, tables.name("BatchesTable")),
                DynamoDbLedger.waybills(client, tables.name("CarrierEventsTable")), tables.certificates(),
                tables.notices(), tables.batches(), tables.closings(), tables.waybills(), tables.books(),
                new Chains(DynamoDbLedger.audit(client, tables.name("AuditTable")),
                        DynamoDbLedger.auditHeads(client, tables.name("BooksTable")), tables.audit(),
                        tables.auditHeads()));
        var event = Recorded.event(ScheduledEvent.class, Recorded.text("events/schedule-reconcile.json"));
        event.setTime(new org.joda.time.DateTime(clock.instant().toEpochMilli()));
        return new Reconcile(stores, new Retention(CertificateRetention.FOR_EVER, Office.NOTICES), clock,
                Jsonb.builder().build()).handleRequest(event, Recorded.context(log, 900_000));
    }
}
