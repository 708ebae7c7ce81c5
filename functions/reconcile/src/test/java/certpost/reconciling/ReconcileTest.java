package certpost.reconciling;

import static certpost.domain.certificate.SomeCertificates.APPLIED_AT;
import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static certpost.domain.certificate.SomeCertificates.key;
import static certpost.reconciling.Office.reference;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchState;
import certpost.domain.batch.ListChunk;
import certpost.domain.books.Count;
import certpost.domain.certificate.BatchPlace;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.Collector;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeKind;
import certpost.domain.notice.NoticeStore.NoticeKey;
import certpost.domain.window.Channel;
import certpost.domain.window.SomeWindows;
import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each kind of difference, planted into books that balance, is named and nothing else. */
class ReconcileTest {
    private final Office office = new Office();

    @Test
    void shouldCloseTheBooksOfABalancedHouseAtOnceAndAnswerWithItsSums() {
        Map<String, Object> answer = office.run(office.stores(), "begin");

        assertThat(answer).containsEntry("closed", true).containsEntry("differences", 0L);
        assertThat(sums(answer)).containsAllEntriesOf(Map.of(Count.ROSTER.label(), 9L, Count.APPLIED.label(), 6L,
                Count.REJECTED.label(), 1L, Count.NOT_APPLIED.label(), 1L, Count.NOT_ELIGIBLE.label(), 1L,
                Count.BATCHED.label(), 6L, Count.LISTED.label(), 6L, Count.WAYBILLS.label(), 3L));
        assertThat(sums(answer).get(Count.FACTS.label())).isEqualTo(sums(answer).get(Count.NOTICES.label()));
        assertThat(office.log).hasSize(2)
                .last()
                .asString()
                .isEqualTo("{\"books\":\"closed\",\"book\":\"2025-10-12T18:00:00Z\",\"differences\":0}\n");
    }

    @Test
    void shouldNameAnApplicationThatClosingMissedAndLetClosingLookAgain() {
        office.keep(SomeCertificates.applied(10));

        assertThat(office.night()).containsEntry("differences", 1L);

        assertThat(office.differences()).containsExactly("APPLICATION_NOT_BATCHED " + reference(10));
        assertThat(office.windows.due(office.clock.instant())).containsExactly(WINDOW);
        assertThat(office.log).anyMatch(line -> line.contains("\"healed\":true"));
    }

    @Test
    void shouldWriteTheNoticeOfAFactThatHasNoneForTheSweepToSend() {
        Certificate sent = SomeCertificates.sent(2);
        String fact = sent.timeline().getLast().id();
        office.notices.lose(new NoticeKey(sent.key().certificate(), fact));

        office.night();

        assertThat(office.differences()).containsExactly("FACT_WITHOUT_NOTICE " + reference(2));
        assertThat(office.notices.find(new NoticeKey(sent.key().certificate(), fact)))
                .contains(Notice.of(sent, sent.timeline().getLast()).getFirst());
        assertThat(office.notices.due(office.clock.instant(), 100))
                .contains(new NoticeKey(sent.key().certificate(), fact));
    }

    @Test
    void shouldNameAPlaceThatNoListGives() {
        office.keep(
                SomeCertificates.applied(10).batched(new BatchPlace(Office.BATCH, 6), APPLIED_AT.plusSeconds(86_400)));

        office.night();

        assertThat(office.differences()).containsExactly("PLACE_NOT_LISTED " + reference(10));
    }

    @Test
    void shouldNameAListedCertificateThatIsGoneOrElsewhere() {
        office.certificates.keep(office.certificates.find(key(4))
                .orElseThrow()
                .batched(new BatchPlace(new BatchId(WINDOW, 9), 1), APPLIED_AT.plusSeconds(86_400)));

        office.night();

        assertThat(office.differences()).containsExactlyInAnyOrder("LISTED_NOT_PLACED " + reference(4),
                "PLACE_NOT_LISTED " + reference(4));
    }

    @Test
    void shouldFindNothingWrongWithWhatIsCollectedReissuedOrLeftOutOfItsBatch() {
        office.keep(SomeCertificates.reissued(1));
        office.keep(SomeCertificates.collected(SomeCertificates.atAgency(2), Collector.PROXY));
        office.keep(SomeCertificates.collected(7, Collector.HOLDER));
        office.keep(SomeCertificates.reminded(10));
        office.keep(SomeCertificates.lost(SomeCertificates.entered(11)));
        var second = new BatchId(WINDOW, 2);
        office.batches.putChunk(second, 0, new ListChunk(List.of(Office.entry(10)), true));
        office.batches.putManifest(new Batch(second, Channel.DIRECT, Batch.PRINTING_HOUSE, BatchState.SENT, 0,
                Set.of(1), "00", SomeWindows.CLOSES));

        office.night();

        assertThat(office.differences()).isEmpty();
    }

    @Test
    void shouldNameACertificateThatIsLost() {
        office.certificates.lose(key(4));

        office.night();

        assertThat(office.differences()).containsExactlyInAnyOrder("REFERENCE_WITHOUT_CERTIFICATE " + reference(4),
                "LISTED_NOT_PLACED " + Office.BATCH + "#4");
    }

    @Test
    void shouldNameAManifestThatMiscountsAndAListThatWasNeverSealed() {
        var second = new BatchId(WINDOW, 2);
        office.batches.putChunk(second, 0, new ListChunk(List.of(Office.entry(10)), true));
        office.keep(SomeCertificates.applied(10).batched(new BatchPlace(second, 1), APPLIED_AT.plusSeconds(86_400)));
        var third = new BatchId(WINDOW, 3);
        office.batches.putManifest(
                new Batch(third, Channel.DIRECT, Batch.PRINTING_HOUSE, BatchState.READY, 7, "00", SomeWindows.CLOSES));

        office.night();

        assertThat(office.differences()).containsExactlyInAnyOrder("LIST_NOT_SEALED " + second,
                "MANIFEST_MISCOUNTED " + third);
    }

    @Test
    void shouldNameWaybillsThatTheirOwnersDoNotHave() {
        office.waybills.takeAway(SomeCertificates.waybill(1));
        office.waybills.give(SomeCertificates.waybill(77), key(5));

        office.night();

        assertThat(office.differences()).containsExactlyInAnyOrder("WAYBILL_NOT_OWNED " + reference(1),
                "WAYBILL_WITHOUT_PARCEL " + reference(1));
    }

    @Test
    void shouldNameWhoWasLeftBehindWhenTheBatchWasMailed() {
        Batch batch = office.batches.find(Office.BATCH).orElseThrow();
        office.batches.move(batch.in(BatchState.SENT), BatchState.RECEIVED);

        office.night();

        assertThat(office.differences()).containsExactlyInAnyOrder("NOT_MAILED_WITH_BATCH " + reference(4),
                "NOT_MAILED_WITH_BATCH " + reference(5), "NOT_MAILED_WITH_BATCH " + reference(6));
    }

    @Test
    void shouldNameANoticeOfAFactThatNeverWas() {
        office.notices.add(Notice.pending(key(7), "sent-never", NoticeKind.SENT, "", APPLIED_AT, Office.NIGHT));
        Certificate applied = SomeCertificates.applied(5);
        office.notices.add(Notice.pending(applied.key(), "sent-never", NoticeKind.SENT, "", APPLIED_AT, Office.NIGHT));

        office.night();

        assertThat(office.differences()).contains("NOTICE_WITHOUT_FACT " + reference(5));
    }

    @Test
    void shouldDropASuspicionThatALaterLookDoesNotShare() {
        Certificate sent = SomeCertificates.sent(2);
        var key = new NoticeKey(sent.key().certificate(), sent.timeline().getLast().id());
        office.notices.lose(key);
        assertThat(office.run(office.stores(), "begin")).containsEntry("closed", false)
                .doesNotContainKey("differences");
        office.notices.add(Notice.of(sent, sent.timeline().getLast()).getFirst());
        office.clock.pass(Bookkeeping.UNTIL_NEXT_LOOK.minusSeconds(1));
        assertThat(office.run(office.stores(), "go on")).containsEntry("closed", false);
        office.clock.pass(java.time.Duration.ofSeconds(1));

        assertThat(office.run(office.stores(), "go on")).containsEntry("closed", true).containsEntry("differences", 0L);
        assertThat(office.differences()).isEmpty();
    }

    @Test
    void shouldCountWhatItCannotNameAndHealItAllTheSame() {
        IntStream.rangeClosed(1_001, 3_000)
                .forEach(number -> office.certificates.keep(SomeCertificates.applied(number)));

        Map<String, Object> answer = office.night();

        assertThat(answer).containsEntry("differences", 2L * 2_000);
        assertThat(office.differences()).hasSizeBetween(100, 1_100);
        assertThat(office.differences()).anyMatch(line -> line.startsWith("FACT_WITHOUT_NOTICE"))
                .anyMatch(line -> line.startsWith("APPLICATION_NOT_BATCHED"));
        assertThat(office.windows.isFinished(WINDOW)).isFalse();
        IntStream.rangeClosed(1_001, 3_000)
                .forEach(number -> assertThat(office.notices.ofCertificate(key(number).certificate())).hasSize(1));
    }

    @Test
    void shouldAnswerForClosedBooksWithoutLookingAgainUntilTheNextNight() {
        Map<String, Object> first = office.run(office.stores(), "begin");
        office.keep(SomeCertificates.entered(10));

        assertThat(office.run(office.stores(), "go on"))
                .containsAllEntriesOf(Map.of("book", Office.NIGHT.toString(), "closed", true))
                .containsEntry("sessions", first.get("sessions"));
        office.clock.pass(java.time.Duration.ofDays(1));
        assertThat(sums(office.run(office.stores(), "begin"))).containsEntry(Count.ROSTER.label(), 10L);
    }

    @Test
    void shouldDoNothingWhereThereIsNoBookToGoOnWith() {
        assertThat(office.run(office.stores(), "go on")).isEmpty();
    }

    @Test
    void shouldLogNothingPersonal() {
        office.certificates.keep(SomeCertificates.applied(10));

        office.night();

        assertThat(String.join("", office.log)).contains(reference(10))
                .doesNotContain("138", "王小明", key(10).holder().value(), "天河");
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> sums(Map<String, Object> answer) {
        var sessions = (Map<String, Object>) Objects.requireNonNull(answer.get("sessions"));
        return (Map<String, Object>) Objects.requireNonNull(sessions.get(SomeCertificates.SESSION.toString()));
    }
}
