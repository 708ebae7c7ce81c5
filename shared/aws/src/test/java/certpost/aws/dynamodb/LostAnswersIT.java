package certpost.aws.dynamodb;

import static certpost.domain.certificate.SomeCertificates.APPLIED_AT;
import static certpost.domain.certificate.SomeCertificates.SESSION;
import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static certpost.domain.certificate.SomeCertificates.key;
import static certpost.domain.window.SomeWindows.CLOSES;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.certificate.SomeCertificates;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.certificate.Certificate;
import certpost.domain.audit.SomeActs;
import certpost.aws.FaultyHttp;
import certpost.domain.ClockAt;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchState;
import certpost.domain.batch.ListChunk;
import certpost.domain.closing.Closing;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeKind;
import certpost.domain.notice.NoticeStore.NoticeKey;
import certpost.domain.notice.Occasion;
import certpost.domain.reference.Act;
import certpost.domain.reference.Loaded;
import certpost.domain.reference.Qualification;
import certpost.domain.reference.ReferenceDataInMemory;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.reminder.Round.RoundKey;
import certpost.domain.reminder.Round;
import certpost.domain.window.Channel;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import certpost.domain.window.WindowStore.Stored;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The client repeats a request whose answer is lost, and is then told the same as if it had come. */
class LostAnswersIT {
    private static final Instant LEASE = CLOSES.plusSeconds(120);
    private static final Batch BATCH = new Batch(new BatchId(WINDOW, 1), Channel.DIRECT, Batch.PRINTING_HOUSE,
            BatchState.READY, 1, "00", APPLIED_AT);

    private final FaultyHttp http = new FaultyHttp();

    @RegisterExtension
    final TrialTables tables = new TrialTables(EmbeddedDynamoDb.client(http));

    @Test
    void shouldMakeAndChangeAWindowOnce() {
        var store = tables.windows();
        Window window = SomeWindows.direct();
        http.loseAnswer();

        assertThat(store.create(window, 1)).isEqualTo(new Stored.Done());
        assertThat(tables.sessions().find(SESSION)).isPresent();
        http.loseAnswer();
        assertThat(store.replace(window.closingAt(LEASE, "extended"))).isEqualTo(new Stored.Done());
        assertThat(store.find(WINDOW)).contains(window.closingAt(LEASE, "extended"));
    }

    @Test
    void shouldCloseAWindowOnce() {
        tables.windows().create(SomeWindows.direct(), 1);
        var store = tables.closings();
        http.loseAnswer();

        Closing first = store.claim(WINDOW, CLOSES, "worker", CLOSES, LEASE).orElseThrow();
        http.loseAnswer();
        assertThat(store.renew(first, LEASE)).isTrue();
        http.loseAnswer();
        assertThat(store.passed(first, 2, CLOSES)).isTrue();
        Closing second = store.claim(WINDOW, CLOSES, "worker", CLOSES, LEASE).orElseThrow();
        http.loseAnswer();
        assertThat(store.finished(second, 2)).isTrue();
        assertThat(store.due(LEASE)).isEmpty();
    }

    @Test
    void shouldGoARoundOnce() {
        var store = tables.rounds();
        var key = new RoundKey(WINDOW, 1, Occasion.OPENED);
        http.loseAnswer();

        Round round = store.claim(key, "worker", CLOSES, LEASE).orElseThrow();
        http.loseAnswer();
        assertThat(store.advance(round, "page-1", LEASE)).isTrue();
        http.loseAnswer();
        assertThat(store.finished(round, LEASE)).isTrue();
        assertThat(store.claim(key, "another", LEASE, LEASE)).contains(new Round(key, null, "another"));
    }

    /** Whoever finds a part or a manifest written goes on from what is there, so it need not know whose it is. */
    @Test
    void shouldWriteABatchOnce() {
        var store = tables.batches();
        http.loseAnswer();
        store.putChunk(BATCH.id(), 0, new ListChunk(List.of(), true));
        http.loseAnswer();
        store.putManifest(BATCH);

        assertThat(store.list(BATCH.id())).containsExactly(new ListChunk(List.of(), true));
        assertThat(store.find(BATCH.id())).contains(BATCH);
        http.loseAnswer();
        assertThat(store.move(BATCH.in(BatchState.RECEIVED), BatchState.READY)).isTrue();
    }

    /** Nobody may believe that he has claimed a notice who cannot be sure: it is then unconfirmed, not sent twice. */
    @Test
    void shouldNotBelieveInAClaimOfANoticeWhoseAnswerIsLost() {
        var store = tables.notices();
        Notice claimed = Notice.pending(key(1), "applied-x", NoticeKind.APPLIED, "138****8000", APPLIED_AT, LEASE)
                .claimed(LEASE);
        http.loseAnswer();
        assertThat(store.add(claimed)).isFalse();
        assertThat(store.find(new NoticeKey(key(1).certificate(), "applied-x"))).contains(claimed);

        Notice again = claimed.postponed(LEASE, "throttled").claimed(LEASE);
        store.replace(claimed.postponed(LEASE, "throttled"));
        http.loseAnswer();
        assertThat(store.replace(again)).isFalse();
        assertThat(store.find(again.key())).contains(again);
    }

    @Test
    void shouldDoAnActOfStaffOnceAndRecordItOnce() {
        tables.roster().enter(List.of(SomeCertificates.row(1)));
        tables.certificates().register(key(1), SomeCertificates.form(), WINDOW, APPLIED_AT, "apply");
        Certificate changed = tables.certificates()
                .find(key(1))
                .orElseThrow()
                .batched(SomeCertificates.place(1), APPLIED_AT);
        var acts = tables.staffActs();
        tables.audit().append(SomeActs.onCertificate(1));
        http.letPass().loseAnswer();

        assertThat(acts.change(changed, "write", SomeActs.onCertificate(1))).isEqualTo(new Written.Done());
        assertThat(tables.audit().chain(SomeActs.onCertificate(1).subject())).hasSize(2);
    }

    @Test
    void shouldKeepWhatStaffLoadOnce() {
        var store = new DynamoDbReferenceData(tables.client(), tables.name("ReferenceDataTable"),
                new ReferenceDataInMemory(), new ClockAt(APPLIED_AT));
        Loaded<Qualification> changed = store.find(ReferenceKind.QUALIFICATION, "social-worker")
                .orElseThrow()
                .next(ReferenceDataInMemory.socialWorker(), APPLIED_AT, new Act("clerk-1", "guangdong", APPLIED_AT));
        http.loseAnswer();

        assertThat(store.put(ReferenceKind.QUALIFICATION, changed)).isTrue();
        assertThat(store.versions(ReferenceKind.QUALIFICATION, "social-worker")).hasSize(2);
    }
}
