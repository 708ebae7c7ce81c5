package certpost.domain.books;

import static certpost.domain.books.DifferenceKind.APPLICATION_NOT_BATCHED;
import static certpost.domain.books.DifferenceKind.FACT_WITHOUT_NOTICE;
import static certpost.domain.books.DifferenceKind.NOTICE_WITHOUT_FACT;
import static certpost.domain.books.DifferenceKind.NOT_MAILED_WITH_BATCH;
import static certpost.domain.books.DifferenceKind.PLACE_NOT_LISTED;
import static certpost.domain.books.DifferenceKind.STATE_NOT_OF_PARCEL;
import static certpost.domain.books.DifferenceKind.STATE_NOT_OF_PLACE;
import static certpost.domain.books.DifferenceKind.STATE_NOT_OF_TIMELINE;
import static certpost.domain.books.DifferenceKind.WAYBILL_NOT_OWNED;
import static certpost.domain.certificate.SomeCertificates.APPLIED_AT;
import static certpost.domain.certificate.SomeCertificates.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.certificate.Submission;
import certpost.domain.certificate.Withdrawal;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeKind;
import certpost.domain.notice.NoticeRetention;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final Instant NOW = APPLIED_AT.plus(Duration.ofDays(10));
    static final NoticeRetention KEPT = new NoticeRetention(Duration.ofDays(400));

    private final Certificate sent = SomeCertificates.sent(1);

    @Test
    void shouldFindNothingWhereEverythingFits() {
        assertThat(kinds(fitting(SomeCertificates.entered(1)))).isEmpty();
        assertThat(kinds(fitting(SomeCertificates.applied(1)))).isEmpty();
        assertThat(kinds(fitting(SomeCertificates.batched(1)))).isEmpty();
        assertThat(kinds(fitting(sent))).isEmpty();
    }

    @Test
    void shouldFindAStateToWhichTheTimelineDoesNotLead() {
        Certificate lost = in(sent, CertificateState.DELIVERED);

        assertThat(Judgement.of(fitting(lost), KEPT, NOW))
                .containsExactly(new Difference(STATE_NOT_OF_TIMELINE, sent.reference().value(), "DELIVERED"));
    }

    @Test
    void shouldFindABatchedOneWithoutPlaceAndAPlaceOfOneThatIsNotBatched() {
        Certificate batched = SomeCertificates.batched(1);
        var placeless = new Certificate(batched.key(), batched.reference(), batched.roster(), batched.state(),
                batched.application(), null, null, batched.timeline(), 2, 2);
        Certificate applied = SomeCertificates.applied(1);
        var placed = new Certificate(applied.key(), applied.reference(), applied.roster(), applied.state(),
                applied.application(), SomeCertificates.place(1), null, applied.timeline(), 2, 2);

        assertThat(kinds(fitting(placeless))).containsExactly(STATE_NOT_OF_PLACE);
        assertThat(kinds(fitting(placed))).containsExactly(STATE_NOT_OF_PLACE);
    }

    @Test
    void shouldFindAMailedOneWithoutParcel() {
        var without = new Certificate(sent.key(), sent.reference(), sent.roster(), sent.state(), sent.application(),
                sent.batch(), null, sent.timeline(), 2, 2);

        assertThat(kinds(fitting(without))).containsExactly(STATE_NOT_OF_PARCEL);
    }

    @Test
    void shouldFindAnApplicationThatClosingMissed() {
        Certificate applied = SomeCertificates.applied(1);

        assertThat(Judgement.of(new Evidence(applied, false, false, true, false, told(applied)), KEPT, NOW))
                .containsExactly(new Difference(APPLICATION_NOT_BATCHED, applied.reference().value(),
                        SomeCertificates.WINDOW.value()));
        Certificate rejected = applied.rejected(NOW.minusSeconds(9), "w");
        assertThat(kinds(new Evidence(rejected, false, false, true, false, told(applied)))).isEmpty();
    }

    @Test
    void shouldFindWhatTheNeighboursDoNotConfirm() {
        assertThat(Judgement.of(new Evidence(sent, false, false, false, true, told(sent)), KEPT, NOW)).containsExactly(
                new Difference(PLACE_NOT_LISTED, sent.reference().value(), SomeCertificates.WINDOW + ".0001#1"));
        assertThat(kinds(new Evidence(sent, true, true, false, false, told(sent)))).containsExactly(WAYBILL_NOT_OWNED);
        Certificate batched = SomeCertificates.batched(1);
        assertThat(kinds(new Evidence(batched, true, true, false, false, told(batched))))
                .containsExactly(NOT_MAILED_WITH_BATCH);
    }

    @Test
    void shouldFindAFactOfWhichNobodyWasToldOnceItIsOldEnough() {
        Certificate applied = SomeCertificates.applied(1);
        var untold = new Evidence(applied, false, false, false, false, List.of());
        Instant old = applied.timeline().getFirst().at().plus(Judgement.GRACE);

        assertThat(Judgement.of(untold, KEPT, old.minusNanos(1))).isEmpty();
        assertThat(Judgement.of(untold, KEPT, old)).containsExactly(
                new Difference(FACT_WITHOUT_NOTICE, applied.reference().value(), applied.timeline().getFirst().id()));
    }

    @Test
    void shouldMissThatTheNumberBeforeOrTheRostersWasNotTold() {
        Certificate elsewhere = SomeCertificates.onRoster("+8613700137000", SomeCertificates.applied(1));
        Certificate changed = ((Submission.Accepted) SomeCertificates.applied(1)
                .submit(SomeCertificates.form("+8613900139000"), SomeCertificates.WINDOW, APPLIED_AT,
                        new IfMatch.Anything(), "amend"))
                .changed();

        assertThat(details(elsewhere, NoticeKind.OTHER_NUMBER, NOW)).containsExactly("applied-apply-1.roster");
        assertThat(details(changed, NoticeKind.MOBILE_CHANGED, NOW)).containsExactly("mobile-changed-amend.before");
        assertThat(details(elsewhere, NoticeKind.OTHER_NUMBER, NOW.plus(Duration.ofDays(5))))
                .as("a roster that got its number long after")
                .isEmpty();
    }

    private static List<String> details(Certificate certificate, NoticeKind untold, Instant now) {
        List<Notice> others = told(certificate).stream().filter(notice -> notice.kind() != untold).toList();
        return Judgement.of(new Evidence(certificate, false, false, false, false, others), KEPT, now)
                .stream()
                .map(Difference::detail)
                .toList();
    }

    @Test
    void shouldNotTakeAnotherHoldersNoticeForThisOnes() {
        Certificate applied = SomeCertificates.applied(1);
        Certificate other = SomeCertificates.applied(2);
        Notice others = Notice.pending(other.key(), applied.timeline().getFirst().id(), NoticeKind.APPLIED, "",
                APPLIED_AT, NOW);

        assertThat(kinds(new Evidence(applied, false, false, false, false, List.of(others))))
                .containsExactly(FACT_WITHOUT_NOTICE);
    }

    @Test
    void shouldFindANoticeOfNoFactUnlessTheCarrierMayHaveTakenItBackOrItTellsOfAWindow() {
        Certificate applied = SomeCertificates.applied(1);
        List<Notice> all = Stream.of(NoticeKind.values())
                .map(kind -> Notice.pending(applied.key(), "stray-" + kind, kind, "", APPLIED_AT, NOW))
                .toList();
        var evidence = new Evidence(applied, false, false, false, false,
                Stream.concat(all.stream(), told(applied).stream()).toList());

        assertThat(Judgement.of(evidence, KEPT, NOW)).allMatch(found -> found.kind() == NOTICE_WITHOUT_FACT)
                .extracting(Difference::detail)
                .containsExactlyInAnyOrder("stray-APPLIED", "stray-ADDRESS_CHANGED", "stray-MOBILE_CHANGED",
                        "stray-OTHER_NUMBER", "stray-WITHDRAWN", "stray-REJECTED", "stray-REFUSED", "stray-SENT",
                        "stray-AT_AGENCY", "stray-UNCOLLECTED", "stray-COLLECTED", "stray-REISSUED");
    }

    @Test
    void shouldCountEachCertificateWhereItBelongs() {
        Certificate withdrawn = ((Withdrawal.Accepted) SomeCertificates.applied(3)
                .withdraw(APPLIED_AT.plusSeconds(60), new IfMatch.Anything(), "w")).changed();
        Certificate agency = sent.atAgency("refused", NOW.minusSeconds(1), "w");
        Sums sums = Stream
                .of(SomeCertificates.entered(1), SomeCertificates.entered(2, CheckStatus.NOT_CHECKED), withdrawn,
                        SomeCertificates.applied(4), SomeCertificates.batched(5), SomeCertificates.sent(6), agency,
                        SomeCertificates.applied(7).rejected(NOW, "w"))
                .map(each -> Counting.of(fitting(each), KEPT, NOW))
                .reduce(Sums.none(), Sums::plus);

        assertThat(sums.bySession().get(SESSION)).containsExactlyInAnyOrderEntriesOf(java.util.Map.ofEntries(
                entry(Count.ROSTER, 8), entry(Count.NOT_APPLIED, 1), entry(Count.NOT_ELIGIBLE, 1),
                entry(Count.WITHDRAWN, 1), entry(Count.REJECTED, 1), entry(Count.APPLIED, 4), entry(Count.WAITING, 1),
                entry(Count.BATCHED, 3), entry(Count.TO_BE_MAILED, 1), entry(Count.WAYBILLS, 2),
                entry(Count.ON_THE_WAY, 1), entry(Count.OUTCOMES, 1), entry(Count.FACTS, 9), entry(Count.NOTICES, 9)));
    }

    @Test
    void shouldNotTakeOneCountForAnother() {
        Sums entered = Counting.of(fitting(SomeCertificates.entered(1)), KEPT, NOW);
        Sums onTheWay = Counting.of(fitting(sent), KEPT, NOW);
        Sums untold = Counting.of(new Evidence(sent, true, true, true, true, List.of()), KEPT, NOW);

        assertThat(entered.count(SESSION, Count.NOT_APPLIED)).isEqualTo(1);
        assertThat(entered.count(SESSION, Count.NOT_ELIGIBLE)).isZero();
        assertThat(onTheWay.count(SESSION, Count.ON_THE_WAY)).isEqualTo(1);
        assertThat(onTheWay.count(SESSION, Count.OUTCOMES)).isZero();
        assertThat(untold.count(SESSION, Count.FACTS)).isPositive();
        assertThat(untold.count(SESSION, Count.NOTICES)).isZero();
    }

    @Test
    void shouldCountAsWaitingWhatIsInAnAgencysQueueThoughItsWindowIsDone() {
        Certificate queued = SomeCertificates.appliedToAgency(1, SomeCertificates.WINDOW);
        Certificate direct = SomeCertificates.applied(2);

        assertThat(waiting(new Evidence(queued, false, false, true, false, told(queued)))).isEqualTo(1);
        assertThat(waiting(new Evidence(direct, false, false, true, false, told(direct)))).isZero();
    }

    private static long waiting(Evidence evidence) {
        return Counting.of(evidence, KEPT, NOW).count(SESSION, Count.WAITING);
    }

    private static java.util.Map.Entry<Count, Long> entry(Count count, long number) {
        return java.util.Map.entry(count, number);
    }

    /** All that the other tables must say of a certificate. */
    static Evidence fitting(Certificate certificate) {
        return new Evidence(certificate, true, false, false, true, told(certificate));
    }

    static List<Notice> told(Certificate certificate) {
        return certificate.timeline().stream().flatMap((Fact fact) -> Notice.of(certificate, fact).stream()).toList();
    }

    private static List<DifferenceKind> kinds(Evidence evidence) {
        return Judgement.of(evidence, KEPT, NOW).stream().map(Difference::kind).toList();
    }

    private static Certificate in(Certificate certificate, CertificateState state) {
        return new Certificate(certificate.key(), certificate.reference(), certificate.roster(), state,
                certificate.application(), certificate.batch(), certificate.parcel(), certificate.timeline(),
                certificate.revision(), certificate.version() + 1);
    }
}
